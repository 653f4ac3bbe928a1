import { describe, expect, it } from 'vitest';
import type { Field } from '@/catalog';
import { conditionsOf, narrowed } from './viewFilters';

const fields = ['state', 'sum'].map((id) => ({ id }) as Field);

describe('the conditions of a view', () => {
  it('go to the chips where these can show them', () => {
    const mine = { fieldId: 'state', value: ['new'] };
    const nested = { $or: [mine, { fieldId: 'sum', value: { at: 1 } }] };
    const again = { fieldId: 'state', value: ['old'] };
    const gone = { fieldId: '7', value: 'x' };
    expect(conditionsOf([mine, nested, again, gone], fields)).toEqual({
      filters: { state: ['new'] },
      kept: [nested, again, gone],
    });
    expect(conditionsOf([{ fieldId: 'sum', value: { $or: [{ at: 1 }] } }], fields).filters).toEqual({});
  });

  it('hold together with those above the table', () => {
    const view = { filters: { state: ['new'], sum: { at: 1 } }, kept: [] };
    expect(narrowed(view, { state: ['old'] })).toEqual({
      filters: { state: ['old'], sum: { at: 1 } },
      kept: [{ fieldId: 'state', value: ['new'] }],
    });
  });
});
