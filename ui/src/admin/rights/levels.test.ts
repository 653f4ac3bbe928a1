import { expect, test } from 'vitest';
import en from '../texts/en.json';
import ru from '../texts/ru.json';
import { helpKey, levels, sees } from './levels';

const kinds = ['section', 'catalog', 'view', 'record'] as const;

const text = (dictionary: object, key: string): unknown =>
  key
    .replace('admin:', '')
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], dictionary);

test.each(kinds)('every level has its words for a %s', (kind) => {
  for (const level of levels)
    for (const dictionary of [ru, en])
      expect(text(dictionary, helpKey(level, kind)), level).toBeTypeOf('string');
});

test('whoever only finds the catalog in the menu does not see a record', () => {
  expect(sees('search')).toBe(false);
  expect(sees('view')).toBe(true);
  expect(helpKey('search', 'record')).toBe('admin:access.help.record.none');
});
