import type { Field } from '@/catalog';

export type Filters = Record<string, unknown>;

/** Conditions of a view: those that the chips above a table can show, and the rest, which stays as it was kept. */
export type ViewConditions = { filters: Filters; kept: unknown[] };

type Entry = { fieldId?: unknown; value?: unknown };

/** Takes the answered conditions of a view apart: one for each field goes to the chips, what is nested or stands there twice is kept. */
export function conditionsOf(entries: unknown[] | undefined, fields: Field[]): ViewConditions {
  const filters: Filters = {};
  const kept: unknown[] = [];
  for (const entry of entries ?? []) {
    const { fieldId, value } = entry as Entry;
    const known = typeof fieldId === 'string' && fields.some((field) => field.id === fieldId);
    if (known && !(fieldId in filters) && isPlain(value)) filters[fieldId] = value;
    else kept.push(entry);
  }
  return { filters, kept };
}

/** Adds conditions from above the table; where the view has one on the same field already, both must hold. */
export function narrowed(view: ViewConditions, more: Filters | undefined): ViewConditions {
  const kept = [...view.kept];
  for (const id of Object.keys(more ?? {}))
    if (id in view.filters) kept.push({ fieldId: id, value: view.filters[id] });
  return { filters: { ...view.filters, ...more }, kept };
}

const isPlain = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    typeof value !== 'object' || value === null || !('$or' in value || '$and' in value || 'filters' in value)
  );
};
