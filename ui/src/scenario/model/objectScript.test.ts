import { describe, expect, it } from 'vitest';
import { readLines, writeLines } from './objectScript';

describe('a script that is one object', () => {
  it('is read as lines', () => {
    expect(readLines('({ name: values.name, "$email": a ? "x" : "y", 7: [1, 2] })')).toEqual([
      { key: 'name', source: 'values.name' },
      { key: '$email', source: 'a ? "x" : "y"' },
      { key: '7', source: '[1, 2]' },
    ]);
  });

  it('keeps nested objects as they are written', () => {
    expect(readLines('({ client: [{ catalogId: "clients", recordId: id }] })')).toEqual([
      { key: 'client', source: '[{ catalogId: "clients", recordId: id }]' },
    ]);
  });

  it('is none when it is anything else', () => {
    expect(readLines('values')).toBeNull();
    expect(readLines('({ ...values })')).toBeNull();
    expect(readLines('({ [key]: 1 })')).toBeNull();
    expect(readLines('({ name: })')).toBeNull();
    expect(readLines('f(); ({ a: 1 })')).toBeNull();
  });

  it('comes out as it went in', () => {
    const lines = [
      { key: 'name', source: 'values.name' },
      { key: 'call at', source: 'moment().toDate()' },
    ];
    expect(readLines(writeLines(lines))).toEqual(lines);
    expect(writeLines([])).toBe('');
    expect(readLines('')).toEqual([]);
  });
});
