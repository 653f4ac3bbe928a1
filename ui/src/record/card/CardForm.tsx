import { ChevronDown } from 'lucide-react';
import { type Catalog, type Field, FieldBox, isGroup, lookOf } from '@/catalog';
import { useStored } from '@/kernel';
import type { RecordItem } from '../record.api';
import { mayEdit } from '../rights';
import classes from './Card.module.css';
import type { Draft } from './useDraft';

type Group = { id: string; name: string; fields: Field[] };

/** Fields under their headings; what stands before the first heading has none. */
export function groupsOf(fields: Field[]): Group[] {
  const groups: Group[] = [{ id: '', name: '', fields: [] }];
  for (const field of fields) {
    if (field.hidden) continue;
    if (isGroup(field)) groups.push({ id: field.id, name: field.name, fields: [] });
    else groups.at(-1)?.fields.push(field);
  }
  return groups.filter((group) => group.fields.length > 0);
}

const wide = (field: Field) =>
  lookOf(field).full === true ||
  field.config.type === 'multiline' ||
  (field.type === 'object' && field.config.multiselect === true);

type Props = { catalog: Catalog; record: RecordItem | undefined; draft: Draft };

export function CardForm({ catalog, record, draft }: Props) {
  return (
    <div className={classes.form}>
      {groupsOf(catalog.fields).map((group) => (
        <GroupBox key={group.id} group={group} catalog={catalog} record={record} draft={draft} />
      ))}
    </div>
  );
}

function GroupBox({ group, catalog, record, draft }: Props & { group: Group }) {
  const [folded, setFolded] = useStored(`group.${catalog.id}.${group.id}`, false);
  return (
    <section className={classes.group}>
      {group.name !== '' && (
        <h3 className={classes.groupHead}>
          <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
            {group.name}
            <ChevronDown size={15} data-folded={folded || undefined} aria-hidden />
          </button>
        </h3>
      )}
      {!folded && (
        <div className={classes.fields}>
          {group.fields.map((field) => (
            <div key={field.id} className={classes.field} data-wide={wide(field) || undefined}>
              <FieldBox
                field={field}
                catalogId={catalog.id}
                value={draft.value(field.id)}
                onChange={mayEdit(catalog, field, record) ? (value) => draft.set(field.id, value) : undefined}
                onInvalid={(message) => draft.invalid(field.id, message)}
                invalid={draft.faults[field.id]}
                changed={record !== undefined && field.id in draft.changes}
              />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
