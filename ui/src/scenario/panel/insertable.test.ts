import { describe, expect, it } from 'vitest';
import type { Field } from '@/catalog';
import type { FoundRecord } from '../model/foundRecords';
import type { Variable } from '../model/variables';
import { fieldsOfFound, insertables, withRecord } from './insertable';
import { eachOnce, type Subject } from './subjects';

const scope: Variable[] = [
  { label: 'values', type: 'variable', detail: 'Values', info: 'Values of fields' },
  { label: 'prevValues', type: 'variable', detail: 'Values', info: 'Former values' },
  { label: 'recordId', type: 'variable', detail: 'string', info: 'Number' },
  { label: 'values.name', type: 'property', detail: 'string', info: 'Name' },
  { label: 'values.email', type: 'property', detail: 'Contact[]', info: 'E-mail' },
  { label: 'values["7"]', type: 'property', detail: 'Person[]', info: 'Manager' },
  { label: 'values.status', type: 'property', detail: '("new" | "done")[]', info: 'Status' },
  { label: 'records.find', type: 'function', detail: '', info: '' },
  { label: 'dealId', type: 'variable' },
  { label: 'decision2', type: 'variable', step: 'Sign' },
];

describe('what can be put into an expression', () => {
  it('is named in the words of the company and gives one plain value', () => {
    expect(insertables(scope, 'record.values')).toEqual([
      { group: 'event', label: 'Number', source: 'recordId' },
      { group: 'fields', label: 'Name', source: 'record.values.name' },
      { group: 'fields', label: 'E-mail', source: 'record.values.email[0]?.contact' },
      { group: 'fields', label: 'Manager', source: 'record.values["7"][0]?.id' },
      { group: 'fields', label: 'Status', source: 'record.values.status[0]' },
      { group: 'variables', label: 'dealId', source: 'dealId' },
      { group: 'variables', label: 'decision2 · Sign', source: 'decision2' },
    ]);
  });

  it('is completed under the record and the former values, too', () => {
    const labels = withRecord(scope).map((one) => one.label);
    expect(labels).toContain('record.values.email');
    expect(labels).toContain('prevValues["7"]');
    expect(withRecord([]).length).toBe(0);
  });

  it('has the fields of a record that a step found, each as one plain value', () => {
    const found = {
      kind: 'first',
      step: '',
      variable: 'found',
      catalog: 'leads',
      id: '',
      values: 'found[0]?.values',
    };
    const fields = [
      { id: 'main', name: 'Main', type: 'group' },
      { id: 'name', name: 'Name', type: 'text' },
      { id: 'phone', name: 'Phone', type: 'contact' },
      { id: '7', name: 'Client', type: 'object' },
    ];
    expect(fieldsOfFound(found as FoundRecord, fields as Field[])).toEqual([
      { label: 'Name', source: 'found[0]?.values.name' },
      { label: 'Phone', source: 'found[0]?.values.phone[0]?.contact' },
      { label: 'Client', source: 'found[0]?.values["7"][0]?.recordId' },
    ]);
  });
});

it('what several steps write under one name is asked about once', () => {
  const one = (label: string, value: string): Subject => ({
    path: 'decision',
    label,
    group: 'Decisions',
    kind: 'options',
    signs: ['is', 'isNot'],
    options: [{ value, label: value }],
  });
  const [both, ...others] = eachOnce([one('Call', 'yes'), one('Write', 'no'), one('Call', 'yes')]);
  expect(others).toEqual([]);
  expect(both).toMatchObject({ label: 'decision', kind: 'options' });
  expect(both?.options?.map((option) => option.value)).toEqual(['yes', 'no']);
});
