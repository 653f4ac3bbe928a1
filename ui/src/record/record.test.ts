import { describe, expect, it } from 'vitest';
import type { Catalog, Field } from '@/catalog';
import { groupsOf, sheetsOf } from './card/CardForm';
import { clashesOf, initialValues } from './card/useDraft';
import { ordered } from './list/columns';
import { moved, startsTyping } from './list/gridKeys';
import { readListSearch } from './listSearch';
import type { RecordItem } from './record.api';
import { mayCreate, mayEdit } from './rights';

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  name: id,
  type: 'text',
  config: {},
  required: false,
  hint: '',
  apiOnly: false,
  hidden: false,
  ...more,
});

const catalog = (fields: Field[], privilegeCode = 'edit'): Catalog => ({
  id: '5',
  sectionId: '1',
  name: 'Leads',
  icon: 'inbox',
  fields,
  privilegeCode,
});

const record = (values: Record<string, unknown>, version = 1): RecordItem => ({
  id: '1',
  catalogId: '5',
  title: 'Anna',
  values,
  version,
  created: '2026-11-23T10:00:00Z',
  createdBy: null,
  updated: '2026-11-23T10:00:00Z',
  updatedBy: null,
});

describe('keys of the table', () => {
  it('stay within the table', () => {
    const at = { row: 0, column: 0 };
    expect(moved(at, 'ArrowUp', 10, 3, 5)).toEqual(at);
    expect(moved(at, 'PageDown', 10, 3, 50)).toEqual({ row: 9, column: 0 });
    expect(moved(at, 'End', 10, 3, 5)).toEqual({ row: 0, column: 2 });
    expect(moved(at, 'Ctrl+End', 10, 3, 5)).toEqual({ row: 9, column: 2 });
    expect(moved(at, 'ArrowDown', 0, 3, 5)).toBeUndefined();
    expect(moved(at, 'x', 10, 3, 5)).toBeUndefined();
  });

  it('begin an edit when they write a character', () => {
    expect(startsTyping('ж')).toBe(true);
    expect(startsTyping('Shift')).toBe(false);
    expect(startsTyping(' ')).toBe(false);
  });
});

describe('columns', () => {
  it('keep the order of the person and put new fields at the end', () => {
    const fields = ['a', 'b', 'c', 'new'].map((id) => field(id));
    expect(ordered(fields, ['c', 'gone', 'a', 'b']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'new']);
  });
});

describe('a lost update', () => {
  const base = record({ a: 1, b: 1, c: [1] });

  it('clashes only where both changed the same field to different values', () => {
    const theirs = record({ a: 2, b: 2, c: [1] }, 2);
    expect(clashesOf({ a: 3, c: [2] }, base, theirs)).toEqual([{ fieldId: 'a', mine: 3, theirs: 2 }]);
    expect(clashesOf({ a: 2 }, base, theirs)).toEqual([]);
    expect(clashesOf({ c: [5] }, base, theirs)).toEqual([]);
  });
});

describe('a card', () => {
  it('groups fields under their headings and leaves hidden ones out', () => {
    const fields = [field('a'), field('g', { type: 'group' }), field('b'), field('h', { hidden: true })];
    expect(groupsOf(fields).map((group) => [group.id, group.fields.map(({ id }) => id)])).toEqual([
      ['', ['a']],
      ['g', ['b']],
    ]);
  });

  it('has a sheet for every heading that is a tab', () => {
    const tab = field('t', { type: 'group', config: { tab: true } });
    const fields = [field('a'), tab, field('b'), field('g', { type: 'group' }), field('c')];
    expect(sheetsOf(fields).map((sheet) => [sheet.id, sheet.groups.map(({ id }) => id)])).toEqual([
      ['', ['']],
      ['t', ['', 'g']],
    ]);
  });

  it('begins a new record with the defaults of its fields', () => {
    const status = field('s', { type: 'dropdown', config: { defaultEmptyValue: ['new'] } });
    const flag = field('f', { type: 'switch', config: { defaultValue: true } });
    expect(initialValues(catalog([status, flag, field('t')]))).toEqual({ s: ['new'], f: true });
  });

  it('is edited by those who may, where the field allows it', () => {
    const all = catalog([field('a')]);
    expect(mayEdit(all, field('a'), record({}))).toBe(true);
    expect(mayEdit(all, field('a'))).toBe(false);
    expect(mayEdit(all, field('a', { apiOnly: true }), record({}))).toBe(false);
    expect(mayEdit(catalog([], 'view'), field('a'), record({}))).toBe(false);
    const seen = { ...record({ a: '' }), privilegeCode: 'edit' };
    expect(mayEdit(all, field('a'), { ...seen, fieldPrivilegeCodes: { a: 'view' } })).toBe(false);
    expect(mayEdit(all, field('b'), seen)).toBe(false);
  });

  it('follow the record where it gives other than the catalog', () => {
    const looked = { ...catalog([], 'view'), fieldPrivilegeCodes: { a: 'view' } };
    const own = { ...record({ a: '', b: '' }), privilegeCode: 'edit' };
    expect(mayEdit(looked, field('a'), own)).toBe(true);
    const single = { ...own, privilegeCode: 'view', fieldPrivilegeCodes: { b: 'edit' } };
    expect(mayEdit(looked, field('a'), single)).toBe(false);
    expect(mayEdit(looked, field('b'), single)).toBe(true);
  });

  it('let make records where only a view does', () => {
    const narrow = { ...catalog([], 'search'), canCreate: true, createFieldPrivilegeCodes: { a: 'view' } };
    expect(mayCreate(narrow)).toBe(true);
    expect(mayEdit(narrow, field('a'))).toBe(false);
    expect(mayEdit(narrow, field('b'))).toBe(true);
    expect(mayCreate(catalog([], 'view'))).toBe(false);
  });
});

describe('the address of a list', () => {
  it('is read with care', () => {
    expect(readListSearch({ filters: { 4: ['1'] }, q: 5, sort: 3, down: true, tab: 'history' })).toEqual({
      filters: { 4: ['1'] },
      q: '5',
      sort: '3',
      down: true,
      tab: 'history',
      full: undefined,
    });
    const nonsense = readListSearch({ filters: 'x', q: {}, sort: null, down: 'yes', tab: 'none', full: 1 });
    expect(Object.values(nonsense).filter((value) => value !== undefined)).toEqual([]);
  });
});
