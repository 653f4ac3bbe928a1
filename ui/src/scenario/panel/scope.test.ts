import { expect, it } from 'vitest';
import type { Trigger } from '../model/trigger';
import { ownerOf } from './scope';

const trigger = (kind: string): Trigger => ({ kind, catalog: '1', fields: [], address: '', condition: '' });

it('finds the fields of the record where they are while a rule or a card asks, and afterwards', () => {
  expect(ownerOf(trigger('$record.before.create'))).toBe('allValues');
  expect(ownerOf(trigger('$record.before.update'))).toBe('allValues');
  expect(ownerOf(trigger('$record.updating'))).toBe('allValues');
  expect(ownerOf(trigger('$record.before.delete'))).toBe('record.values');
  expect(ownerOf(trigger('$record.after.delete'))).toBe('values');
  expect(ownerOf(trigger('$record.after.update'))).toBe('record.values');
  expect(ownerOf(null)).toBe('record.values');
});
