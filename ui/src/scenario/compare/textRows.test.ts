import { expect, it } from 'vitest';
import { textRows } from './textRows';

const shown = (before: string, after: string) =>
  textRows(before, after).map(
    ({ sign, pieces }) => sign + pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
  );

it('lines that were put in and taken out stand with what is around them', () => {
  expect(shown('a\nb\nc\nd\ne\nf\ng', 'a\nb\nc\nd\ne\nx\nf\ng')).toEqual([
    'gap',
    ' d',
    ' e',
    '+x',
    ' f',
    ' g',
  ]);
  expect(shown('a\nb', 'b')).toEqual(['-a', ' b']);
});

it('in a line that was changed the words are marked', () => {
  expect(shown('return values.name;', 'return values.title;')).toEqual([
    '-return values.[name];',
    '+return values.[title];',
  ]);
});

it('words of every script are words', () => {
  expect(shown('Запретить изменение', 'Запретить удаление')).toEqual([
    '-Запретить [изменение]',
    '+Запретить [удаление]',
  ]);
});

it('a text in the place of nothing is new as a whole, whether or not it ends with a line', () => {
  expect(shown('', 'a\nb\n')).toEqual(['+a', '+b']);
  expect(shown('a\n', 'a')).toEqual([' a'].filter(() => false).concat('gap'));
});
