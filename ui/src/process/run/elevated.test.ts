import { expect, test } from 'vitest';
import { elevatedOf, type Piece } from './elevated';

const step = (id: string, ...values: Piece[]) => ({ id, businessObject: { extensionElements: { values } } });

test('steps that are marked act with everything, others do not', () => {
  const marked = step('A', { $type: 'artel:Component' }, { $type: 'artel:Step', elevated: true });
  const unread = step('D', { $type: 'artel:step', elevated: 'true' });
  expect(elevatedOf([marked, step('B', { $type: 'artel:Step' }), { id: 'C' }, unread])).toEqual(['A', 'D']);
});

test('data components of the foreign dialect know no rights', () => {
  const connector = (id: string): Piece => ({
    $type: 'camunda:connector',
    $children: [{ $type: 'camunda:connectorId', $body: id }],
  });
  expect(elevatedOf([step('A', connector('bpiumFindRecords')), step('B', connector('setvar'))])).toEqual([
    'A',
  ]);
});
