import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** Colours of the code: variables of the theme, so that they fit light and dark. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--a-accent-text)' },
    { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--a-success)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--a-warning)' },
    { tag: [tags.comment], color: 'var(--a-faint)', fontStyle: 'italic' },
    { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], fontWeight: '500' },
    { tag: [tags.invalid], color: 'var(--a-danger)' },
  ]),
);
