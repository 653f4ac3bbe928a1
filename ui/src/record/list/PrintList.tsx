import { type Catalog, isEmptyValue, lookOf, textOf } from '@/catalog';
import { useTexts } from '@/kernel';
import classes from '../card/Print.module.css';
import type { RecordItem } from '../record.api';
import { usePrinting } from '../usePrinting';
import type { Column } from './columns';
import type { Rows } from './useBlocks';
import { mostPrinted } from './useSheet';

function loaded(rows: Rows): RecordItem[] {
  const found: RecordItem[] = [];
  for (let index = 0; index < Math.min(rows.count, mostPrinted); index++) {
    const record = rows.row(index);
    if (record) found.push(record);
  }
  return found;
}

type Props = {
  catalog: Catalog;
  columns: Column[];
  rows: Rows;
  /** The rows that were loaded for it; null when the browser's own menu prints, which waits for nothing. */
  sheet: RecordItem[] | null;
};

/** The list on paper: the chosen columns as a plain table, at most 1,000 rows. */
export function PrintList({ catalog, columns, rows, sheet }: Props) {
  const t = useTexts();
  if (!usePrinting()) return null;
  const records = sheet ?? loaded(rows);
  return (
    <article className={classes.sheet}>
      <header>
        <h1>{catalog.name}</h1>
        <span>{t('record:list.printed', { shown: records.length, total: rows.total })}</span>
      </header>
      <table>
        <thead>
          <tr>
            {columns.map(({ field }) => (
              <th key={field.id} data-align={lookOf(field).align}>
                {field.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              {columns.map(({ field }) => (
                <td key={field.id} data-align={lookOf(field).align}>
                  {isEmptyValue(record.values[field.id], field) ? '' : textOf(record.values[field.id], field)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
