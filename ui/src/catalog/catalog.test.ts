import { describe, expect, it } from 'vitest';
import { type Field, may } from './catalog.api';
import { faultIn, freeName, moveTo } from './designer/useDesign';
import { lookOf, sendable, textOf } from './field/registry';
import { exact } from './field/types/number';
import { iconOf, icons } from './icon/icons';

const field = (type: string, config: Field['config'] = {}): Field => ({
  id: 'f',
  name: 'F',
  type,
  config,
  required: false,
  hint: '',
  apiOnly: false,
  hidden: false,
});

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const items = [
  { id: '1', name: 'One' },
  { id: '2', name: 'Two' },
];

describe('looks of field types', () => {
  it('say a value as text', () => {
    expect(textOf(['2', '1'], field('dropdown', { items }))).toBe('Two, One');
    expect(textOf(['9'], field('dropdown', { items }))).toBe('9');
    expect(textOf('1', field('radiobutton', { items }))).toBe('One');
    expect(plain(textOf(1234.5, field('number')))).toBe('1 234,50');
    expect(textOf('2026-11-23', field('date'))).toBe('23.11.2026');
    expect(textOf([{ contact: '89012345678' }], field('contact', { type: 'phone' }))).toBe(
      '+7 901 234-56-78',
    );
    expect(textOf([{ id: '1', title: 'Ann' }], field('user'))).toBe('Ann');
    expect(textOf(null, field('number'))).toBe('');
  });

  it('send what the server takes', () => {
    const link = { catalogId: '5', recordId: '7', recordTitle: 'x' };
    expect(sendable({ f: [link] }, [field('object')])).toEqual({ f: [{ catalogId: '5', recordId: '7' }] });
    expect(sendable({ f: [{ id: '1', title: 'Ann' }] }, [field('user')])).toEqual({ f: [{ id: '1' }] });
    expect(sendable({ f: [{ contact: ' ' }, { contact: 'a' }] }, [field('contact')])).toEqual({
      f: [{ contact: 'a' }],
    });
  });

  it('have a default for types without a file', () => {
    expect(lookOf(field('stars')).text({ title: 'x' }, field('stars'))).toBe('x');
  });

  it('keep numbers exact that JavaScript cannot hold', () => {
    expect(exact('1234.5')).toBe(1234.5);
    expect(exact('12345678901234567890.12345678')).toBe('12345678901234567890.12345678');
    expect(exact(null)).toBeNull();
  });
});

describe('the designer', () => {
  it('finds a free name', () => {
    expect(freeName('Number', [{ name: 'Number' }, { name: 'Number 2' }])).toBe('Number 3');
  });

  it('moves a field to its place', () => {
    const list = ['a', 'b', 'c'].map((key) => ({ key }));
    expect(moveTo(list, 'a', 2).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
    expect(moveTo(list, 'gone', 0)).toBe(list);
  });
});

describe('rights', () => {
  it('include the lower ones', () => {
    expect(may('admin', 'edit')).toBe(true);
    expect(may('view', 'edit')).toBe(false);
    expect(may(undefined, 'view')).toBe(false);
  });
});

describe('icons', () => {
  it('understand documented names and show a default for others', () => {
    expect(iconOf('users-10')).toBe(icons.users);
    expect(iconOf('whatever-3')).toBe(icons.table);
    expect(iconOf(undefined, '$users')).toBe(icons.users);
  });
});

describe('what keeps a field from being saved', () => {
  const piece = (type: string, name: string, config: Field['config'] = {}) => ({
    ...field(type, config),
    key: 'k',
    name,
  });

  it('is told at the field', () => {
    expect(faultIn(piece('text', ' '))).toBe('name');
    expect(faultIn(piece('object', 'Client', { catalogs: [] }))).toBe('catalogs');
    expect(faultIn(piece('object', 'Client', { catalogs: [{ id: '5' }] }))).toBeUndefined();
    expect(faultIn(piece('number', 'Sum'))).toBeUndefined();
  });
});
