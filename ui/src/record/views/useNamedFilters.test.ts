import { expect, it } from 'vitest';
import type { Field } from '@/catalog';
import { unnamed } from './useNamedFilters';

it('names are asked for what conditions name by number alone', () => {
  const fields = [
    { id: 'client', type: 'object' },
    { id: 'manager', type: 'user' },
    { id: 'state', type: 'dropdown' },
  ] as Field[];
  const filters = {
    client: [
      { catalogId: '7', recordId: '5' },
      { catalogId: '7', recordId: '6', recordTitle: 'Known' },
      { currentUserField: 'department' },
    ],
    manager: ['CURRENT_USER', '3'],
    state: ['1'],
  };
  expect([...unnamed(filters, { fields })]).toEqual([
    ['7', ['5']],
    ['$users', ['3']],
  ]);
});
