import type { Catalog } from '@/catalog';
import { RecordCard } from '../card/RecordCard';
import type { Rows } from '../list/useBlocks';

import classes from './CatalogPage.module.css';
import type { Address } from './useAddress';

type Props = { catalog: Catalog; rows: Rows; address: Address; recordId: string };

/** The card at the right of the table; it steps through the table's rows. */
export function CardPanel({ catalog, rows, address, recordId }: Props) {
  const { search, change, open, close } = address;
  const at = rows.indexOf(recordId);
  const before = at > 0 ? rows.row(at - 1)?.id : undefined;
  const after = at >= 0 ? rows.row(at + 1)?.id : undefined;
  const isNew = recordId === 'new';
  const step = {
    before: before === undefined ? undefined : () => open(before, true),
    after: after === undefined ? undefined : () => open(after, true),
  };
  return (
    <aside className={classes.panel} data-full={search.full || undefined} aria-label={catalog.name}>
      <RecordCard
        key={recordId}
        catalogId={catalog.id}
        recordId={isNew ? undefined : recordId}
        tab={search.tab}
        onTab={(tab) => change({ tab: tab === 'fields' ? undefined : tab })}
        close={close}
        created={(record) => open(record.id, true)}
        step={isNew || at < 0 ? undefined : step}
        full={search.full === true}
        toggleFull={() => change({ full: search.full ? undefined : true })}
      />
    </aside>
  );
}
