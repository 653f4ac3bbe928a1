import { describe, expect, it } from 'vitest';
import { readCondition, writeCondition } from './condition';

describe('a condition without code', () => {
  it('is read and written as comparisons', () => {
    const source =
      'call.outcome === "contract" && record.values.amount > 1000.5 && values.status?.[0] !== "new"';
    const tests = readCondition(source);
    expect(tests).toEqual([
      { subject: 'call.outcome', sign: 'is', value: 'contract' },
      { subject: 'record.values.amount', sign: 'more', value: 1000.5 },
      { subject: 'values.status?.[0]', sign: 'isNot', value: 'new' },
    ]);
    expect(writeCondition(tests ?? [])).toBe(source);
  });

  it('asks whether something is there', () => {
    for (const source of [
      '!_.isEmpty(record.values.phone)',
      '_.isEmpty(values.name)',
      'record.values.amount != null',
      'values.due == null',
    ]) {
      const tests = readCondition(source);
      expect(tests).toHaveLength(1);
      expect(writeCondition(tests ?? [])).toBe(source);
    }
  });

  it('understands the stricter way to ask for nothing', () => {
    expect(readCondition('values.due !== null')).toEqual([
      { subject: 'values.due', sign: 'filled', value: 0 },
    ]);
  });

  it('is code when it is anything else', () => {
    expect(readCondition('a || b')).toBeNull();
    expect(readCondition('values.name.startsWith("a")')).toBeNull();
    expect(readCondition('a === "x" && b')).toBeNull();
    expect(readCondition('a === "x && y"')).toBeNull();
  });

  it('of nothing is always met', () => {
    expect(readCondition('  ')).toEqual([]);
    expect(writeCondition([])).toBe('');
  });
});
