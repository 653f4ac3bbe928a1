import { describe, expect, it } from 'vitest';
import { readShown, writeShown } from './shownRecord';

describe('the record whose card a task shows', () => {
  it('is read and written as a catalog and where its number stands', () => {
    const script = '({ catalogId: "leads", recordId: lead.id })';
    expect(readShown(script)).toEqual({ catalog: 'leads', record: 'lead.id' });
    expect(writeShown({ catalog: 'leads', record: 'lead.id' })).toBe(script);
    expect(readShown(writeShown({ catalog: 'leads', record: '' }))).toEqual({ catalog: 'leads', record: '' });
  });

  it('is code when it is anything else', () => {
    expect(readShown('records.get("leads", 1)')).toBeNull();
    expect(readShown('({ catalogId: name, recordId: 1 })')).toBeNull();
    expect(writeShown({ catalog: '', record: 'x' })).toBe('');
  });
});
