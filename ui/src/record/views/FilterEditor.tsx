import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Catalog, lookOf, useCardFields } from '@/catalog';
import { IconButton, t as text, useTexts } from '@/kernel';
import { FilterBar, filterable } from '../list/FilterBar';
import { useNamedFilters } from './useNamedFilters';
import classes from './Views.module.css';
import type { Filters, ViewConditions } from './viewFilters';

type Props = {
  catalog: Catalog;
  value: ViewConditions;
  change: (value: ViewConditions) => void;
  /** Offer the conditions that people mostly give rights by: mine, that of my department. */
  own?: boolean;
};

/** Chooses which records a view finds: the same chips as above the table. */
export function FilterEditor({ catalog, value, change, own }: Props) {
  const t = useTexts();
  const [asked, ask] = useState<string | null>(null);
  const named = useNamedFilters(value.filters, catalog);
  const set = (filters: Filters) => change({ ...value, filters });
  return (
    <fieldset className={classes.editor}>
      <legend className={classes.legend}>{t('record:views.which')}</legend>
      <div className={classes.conditions}>
        <FilterBar
          catalog={catalog}
          list={{ filters: named }}
          setList={({ filters }) => set(filters ?? {})}
          asked={asked}
          ask={ask}
        />
        {value.kept.length > 0 && (
          <span className={classes.kept}>
            {t('record:views.kept', { count: value.kept.length })}
            <IconButton
              icon={X}
              iconSize={13}
              size={20}
              label={t('record:views.dropKept')}
              onClick={() => change({ ...value, kept: [] })}
            />
          </span>
        )}
      </div>
      {own && <OwnConditions catalog={catalog} filters={value.filters} set={set} />}
      {Object.keys(value.filters).length + value.kept.length === 0 && (
        <p className={classes.help}>{t('record:views.everything')}</p>
      )}
    </fieldset>
  );
}

type OwnProps = { catalog: Catalog; filters: Filters; set: (filters: Filters) => void };

function OwnConditions({ catalog, filters, set }: OwnProps) {
  const free = filterable(catalog).filter(
    (field) => (field.type === 'user' || field.type === 'object') && !(field.id in filters),
  );
  return (
    <div className={classes.offers}>
      {free.map((field) => (
        <OwnCondition
          key={field.id}
          field={field}
          choose={(value) => set({ ...filters, [field.id]: value })}
        />
      ))}
    </div>
  );
}

type OwnConditionProps = { field: Catalog['fields'][number]; choose: (value: unknown) => void };

function OwnCondition({ field, choose }: OwnConditionProps) {
  const card = useCardFields(field);
  const people = field.type === 'user' || field.config.catalogs?.some((one) => one.id === '$users');
  const me = field.type === 'user' ? 'CURRENT_USER' : { catalogId: '$users', recordId: 'CURRENT_USER' };
  const values: unknown[] = [
    ...(people ? [[me]] : []),
    ...card.map(({ id, name }) => [{ currentUserField: id, recordTitle: name }]),
  ];
  return values.map((value) => {
    const words = `${field.name}: ${lookOf(field).filterText?.(value, field) ?? ''}`;
    return (
      <button key={words} type="button" className={classes.offer} onClick={() => choose(value)}>
        <Plus size={13} aria-hidden />
        {words}
      </button>
    );
  });
}

/** Conditions with names in them, in words: one for each field. */
export function wordsOf(catalog: Catalog, named: Filters): { id: string; text: string }[] {
  return Object.entries(named).flatMap(([id, one]) => {
    const field = catalog.fields.find((known) => known.id === id);
    if (!field) return [];
    const said = one === '$empty' ? text('record:filter.notSet') : lookOf(field).filterText?.(one, field);
    return [{ id, text: `${field.name}: ${said ?? ''}` }];
  });
}

/** What a view finds, in words. */
export function FilterWords({ catalog, value }: { catalog: Catalog; value: ViewConditions }) {
  const t = useTexts();
  const named = useNamedFilters(value.filters, catalog);
  const words = wordsOf(catalog, named);
  if (words.length + value.kept.length === 0)
    return <span className={classes.word}>{t('record:views.all')}</span>;
  return (
    <>
      {words.map(({ id, text: word }) => (
        <span key={id} className={classes.word} title={word}>
          {word}
        </span>
      ))}
      {value.kept.length > 0 && (
        <span className={classes.word}>{t('record:views.kept', { count: value.kept.length })}</span>
      )}
    </>
  );
}
