import { describe, expect, it } from 'vitest';
import type { Rights, Subject } from '../rights.api';
import { changesOf, type DraftRule, everybody, faultsOf, plainFields, rebased, sentOf } from './model';

const anna: Subject = { userAttr: 'id', catalogId: '$users', recordId: '5', recordTitle: 'Anna' };
const sales: Subject = { userAttr: 'department', catalogId: '7', recordId: '1', recordTitle: 'Sales' };
const rule = (subject: Subject, level: DraftRule['level'], fields: DraftRule['fields'] = {}): DraftRule => ({
  subject,
  level,
  fields,
});

const rights = (rules: DraftRule[], version: string): Rights => ({
  object: { catalogId: '3' },
  objectTitle: 'Deals',
  rules: rules.map(({ subject, level, fields }) => ({
    object: { catalogId: '3' },
    objectTitle: 'Deals',
    rightSubject: subject,
    privilegeCode: level,
    fields,
    type: 'direct',
  })),
  privileges: [],
  privilegeCode: 'admin',
  editable: true,
  version,
});

describe('rules that are edited', () => {
  it('tell what changes for whom', () => {
    const base = [rule(everybody, 'view'), rule(anna, 'edit'), rule(sales, 'edit', { sum: 'hidden' })];
    const rules = [rule(everybody, 'view', { '*': 'view' }), rule(sales, 'edit', { sum: 'view' })];
    expect(changesOf({ base, rules })).toEqual([
      { subject: anna, before: rule(anna, 'edit'), after: undefined },
      {
        subject: sales,
        before: rule(sales, 'edit', { sum: 'hidden' }),
        after: rule(sales, 'edit', { sum: 'view' }),
      },
    ]);
  });

  it('say of fields only what does not go without saying', () => {
    expect(plainFields('edit', { sum: 'edit', name: 'view' })).toEqual({ name: 'view' });
    expect(plainFields('edit', { '*': 'hidden', sum: 'edit', name: 'hidden' })).toEqual({
      '*': 'hidden',
      sum: 'edit',
    });
    expect(plainFields('search', { sum: 'view' })).toEqual({});
  });

  it('keep my changes on top of those of somebody else', () => {
    const draft = {
      base: [rule(everybody, 'view'), rule(anna, 'edit')],
      version: 'a',
      rules: [rule(everybody, 'edit'), rule(anna, 'edit'), rule(sales, 'view')],
    };
    const fresh = rights([rule(everybody, 'search'), rule(anna, 'delete')], 'b');
    expect(rebased(draft, fresh)).toEqual({
      base: [rule(everybody, 'search'), rule(anna, 'delete')],
      version: 'b',
      rules: [rule(everybody, 'edit'), rule(anna, 'delete'), rule(sales, 'view')],
    });
  });

  it('find the rule that a fault is about', () => {
    const base = [rule(everybody, 'view')];
    const item = rights(base, 'a');
    const sent = [sentOf(item, { base, version: 'a', rules: [rule(everybody, 'view'), rule(anna, 'edit')] })];
    const faults = faultsOf(
      [
        { field: '[0].rules[1].rightSubject', message: 'Gone' },
        { field: 'object', message: 'Other' },
      ],
      sent,
    );
    expect(faults).toEqual([{ at: 0, subject: 'id||5', message: 'Gone' }]);
  });
});
