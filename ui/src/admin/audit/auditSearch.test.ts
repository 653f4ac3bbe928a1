import { expect, test } from 'vitest';
import { zones } from '@/kernel';
import { isNarrowed, parseEnd, readAuditSearch } from './auditSearch';

test('an end that is typed as a day is the end of that day', () => {
  zones.set({ person: 'Europe/Moscow', company: 'Europe/Moscow' });
  expect(parseEnd('23.11.2026')).toBe('2026-11-23T21:00:00.000Z');
  expect(parseEnd('23.11.2026 14:30')).toBe('2026-11-23T11:31:00.000Z');
  expect(parseEnd('')).toBeNull();
  expect(parseEnd('soon')).toBeUndefined();
});

test('what stands in the address is read as far as it makes sense', () => {
  const search = readAuditSearch({ kind: 'access.sign-in', actor: 7, from: 'soon', other: 'x' });
  expect(search).toEqual({ kind: 'access.sign-in', actor: '7' });
  expect(isNarrowed(search)).toBe(true);
  expect(isNarrowed(readAuditSearch({}))).toBe(false);
});
