import { useMemo } from 'react';
import { type Catalog, type Field, lookOf, visibleFields } from '@/catalog';
import { useStored } from '@/kernel';

export type Column = { field: Field; width: number };

/** What a person set for the table of one catalog; lives in this browser. */
export type ColumnSettings = { order: string[]; hidden: string[]; widths: Record<string, number> };

const unset: ColumnSettings = { order: [], hidden: [], widths: {} };

/** Long texts and what has its own place stay out of a new table. */
const shownAtFirst = 12;

/** Known fields in the person's order; new ones come at the end. */
export function ordered(fields: Field[], order: string[]): Field[] {
  const known = order.flatMap((id) => fields.find((field) => field.id === id) ?? []);
  return [...known, ...fields.filter((field) => !order.includes(field.id))];
}

function hiddenAtFirst(fields: Field[]): string[] {
  return fields
    .filter((field, at) => at >= shownAtFirst || field.config.type === 'multiline')
    .map((field) => field.id);
}

/** The columns of a table and what a person may do with them; the same object until something of it changes. */
export function useColumns(catalog: Catalog) {
  const [stored, store] = useStored<ColumnSettings | null>(`columns.${catalog.id}`, null);
  const { settings, fields, columns } = useMemo(() => {
    const all = visibleFields(catalog.fields);
    const chosen = stored ?? { ...unset, hidden: hiddenAtFirst(all) };
    const sorted = ordered(all, chosen.order);
    const shown = sorted.filter((field) => !chosen.hidden.includes(field.id));
    const placed: Column[] = shown.map((field) => ({
      field,
      width: chosen.widths[field.id] ?? lookOf(field).width ?? 160,
    }));
    return { settings: chosen, fields: sorted, columns: placed };
  }, [catalog.fields, stored]);
  return useMemo(() => {
    const ids = () => fields.map((field) => field.id);
    return {
      columns,
      fields,
      isShown: (id: string) => !settings.hidden.includes(id),
      toggle: (id: string) => {
        const hidden = settings.hidden.includes(id)
          ? settings.hidden.filter((one) => one !== id)
          : [...settings.hidden, id];
        store({ ...settings, hidden });
      },
      resize: (id: string, width: number) =>
        store({
          ...settings,
          widths: { ...settings.widths, [id]: Math.round(Math.min(800, Math.max(60, width))) },
        }),
      /** Puts a column before another one, or at the end. */
      move: (id: string, before: string | null) => {
        const rest = ids().filter((one) => one !== id);
        const at = before === null ? rest.length : rest.indexOf(before);
        store({ ...settings, order: [...rest.slice(0, at), id, ...rest.slice(at)] });
      },
      reset: () => store(null),
      changed: stored !== null,
    };
  }, [columns, fields, settings, stored, store]);
}

export type Columns = ReturnType<typeof useColumns>;
