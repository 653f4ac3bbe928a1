import { createElement } from 'react';
import { type Catalog, isEmptyValue, lookOf } from '@/catalog';
import { formatMoment, useTexts } from '@/kernel';
import type { RecordItem } from '../record.api';
import { usePrinting } from '../usePrinting';
import { groupsOf } from './CardForm';
import classes from './Print.module.css';

/** The sheet of paper of one record: what is filled in, without the tools of the screen. */
export function PrintCard({ catalog, record }: { catalog: Catalog; record: RecordItem }) {
  const t = useTexts();
  if (!usePrinting()) return null;
  return (
    <article className={classes.sheet}>
      <header>
        <span>{catalog.name}</span>
        <h1>{record.title}</h1>
        <span>
          {t('record:card.updated', {
            when: formatMoment(record.updated),
            who: record.updatedBy?.title ?? t('record:history.nobody'),
          })}
        </span>
      </header>
      {groupsOf(catalog.fields).map((group) => (
        <section key={group.id}>
          {group.name && <h2>{group.name}</h2>}
          <dl>
            {group.fields
              .filter((field) => !isEmptyValue(record.values[field.id], field))
              .map((field) => {
                const look = lookOf(field);
                return (
                  <div key={field.id}>
                    <dt>{field.name}</dt>
                    <dd>
                      {createElement(look.View ?? look.Cell, { value: record.values[field.id], field })}
                    </dd>
                  </div>
                );
              })}
          </dl>
        </section>
      ))}
    </article>
  );
}
