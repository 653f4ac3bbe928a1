import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';

/** Puts an expression where the cursor is; between the words of a template it stands in its braces. */
export function inserted(state: EditorState, expression: string): TransactionSpec {
  const { from, to } = state.selection.main;
  const around = (ensureSyntaxTree(state, from, 500) ?? syntaxTree(state)).resolveInner(from, 1);
  const words = around.name === 'TemplateString' && around.from < from && to < around.to;
  return state.replaceSelection(words ? `\${${expression}}` : expression);
}

/** Where writing goes on: at the end, and inside of a template that is all there is. */
export const goingOn = (text: string) =>
  EditorSelection.cursor(/^`[^`]*`$/.test(text) ? text.length - 1 : text.length);
