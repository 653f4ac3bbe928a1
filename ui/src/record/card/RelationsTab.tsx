import { Link } from '@tanstack/react-router';
import { Link2, Plus } from 'lucide-react';
import { type Catalog, CatalogIcon, may, recordDoor } from '@/catalog';
import { Empty, Failed, formatRelative, hindrance, IconButton, Lines, useTexts } from '@/kernel';
import { type RecordItem, type Relation, useRelations } from '../record.api';
import { openNewRecord } from './overlay';
import classes from './Tabs.module.css';

type Props = { catalog: Catalog; record: RecordItem };

/** Records of other catalogs that point to this one, with a plus that makes one linked back. */
export function RelationsTab({ catalog, record }: Props) {
  const t = useTexts();
  const relations = useRelations(catalog.id, record.id);
  const error = hindrance(relations);
  if (error) return <Failed compact error={error} retry={() => void relations.refetch()} />;
  if (!relations.data) return <Lines count={4} />;
  if (relations.data.length === 0)
    return (
      <Empty compact icon={Link2} title={t('record:relations.none')} help={t('record:relations.noneHelp')} />
    );
  return (
    <div className={classes.tab}>
      {relations.data.map((relation) => (
        <RelationBlock
          key={`${relation.id}.${relation.fieldId}`}
          relation={relation}
          catalog={catalog}
          record={record}
        />
      ))}
    </div>
  );
}

function RelationBlock({ relation, catalog, record }: Props & { relation: Relation }) {
  const t = useTexts();
  const to = { catalogId: catalog.id, recordId: record.id };
  const back = [{ ...to, catalogTitle: catalog.name, catalogIcon: catalog.icon, recordTitle: record.title }];
  return (
    <section className={classes.relation}>
      <h3>
        <CatalogIcon icon={relation.icon} catalogId={relation.id} size={15} />
        <span className="a-one-line">{relation.title}</span>
        <span className={classes.dim}>
          {relation.fieldName} · {relation.recordsTotal}
        </span>
        {(relation.canCreate ?? may(relation.privilegeCode, 'create')) && (
          <IconButton
            icon={Plus}
            size={24}
            label={t('record:relations.create', { catalog: relation.title })}
            onClick={() => void openNewRecord(relation.id, { [relation.fieldId]: back })}
          />
        )}
      </h3>
      <ul>
        {relation.records.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => recordDoor.get()?.open(relation.id, one.id)}>
              <span className="a-one-line">{one.title}</span>
              <span className={classes.dim}>{formatRelative(one.created)}</span>
            </button>
          </li>
        ))}
        {relation.recordsTotal > relation.records.length && (
          <li>
            <Link
              className={classes.more}
              to="/catalogs/$catalogId"
              params={{ catalogId: relation.id }}
              search={{ filters: { [relation.fieldId]: [{ ...to, recordTitle: record.title }] } }}
            >
              {t('record:relations.more', { count: relation.recordsTotal - relation.records.length })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
