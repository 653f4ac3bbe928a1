import { expect, test } from 'vitest';
import { languageOf, type Me } from './access.api';

const company: Me['company'] = { name: '', timezone: 'UTC', language: 'ru' };

test('the company speaks for a person, but not before somebody has said in which language', () => {
  expect(languageOf({ language: null, company, setup: ['password', 'language'] })).toBeUndefined();
  expect(languageOf({ language: null, company, setup: [] })).toBe('ru');
  expect(languageOf({ language: 'en', company, setup: ['language'] })).toBe('en');
});
