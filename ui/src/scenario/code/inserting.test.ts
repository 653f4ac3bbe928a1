// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of the scripts that are written here
import { javascript } from '@codemirror/lang-javascript';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { goingOn, inserted } from './inserting';

function insert(doc: string): string {
  const state = EditorState.create({ doc, selection: goingOn(doc), extensions: [javascript()] });
  return state.update(inserted(state, 'deal.title')).state.doc.toString();
}

it('a value goes after what is written, and between the words of a text', () => {
  expect(insert('')).toBe('deal.title');
  expect(insert('"№ " + ')).toBe('"№ " + deal.title');
  expect(insert('`Готово: `')).toBe('`Готово: ${deal.title}`');
  expect(insert('``')).toBe('`${deal.title}`');
});
