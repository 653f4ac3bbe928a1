import { useCallback, useState } from 'react';
import { type Catalog, CatalogIcon, useCatalog, useSections } from '@/catalog';
import { Failed, hindrance, Lines, useLatestSoon, usePlace, useWide } from '@/kernel';
import { useLive } from '@/live';
import { useColumns } from '../list/columns';
import { Grid } from '../list/Grid';
import { ListEmpty } from '../list/ListEmpty';
import { PhoneList } from '../list/PhoneList';
import { PrintList } from '../list/PrintList';
import { Toolbar } from '../list/Toolbar';
import { useBlocks } from '../list/useBlocks';
import { useGrid } from '../list/useGrid';
import { useLookedAt } from '../list/useLookedAt';
import { useSheet } from '../list/useSheet';
import { type ListQuery, refreshRecords } from '../record.api';
import { ViewBar } from '../views/ViewBar';
import { CardPanel } from './CardPanel';
import classes from './CatalogPage.module.css';
import { listRoute } from './routes';
import { useAddress } from './useAddress';

/** A catalog: its table, and at the right the card of a record when the address names one. */
export function CatalogPage() {
  const { catalogId } = listRoute.useParams();
  const catalog = useCatalog(catalogId);
  const sections = useSections();
  const section = sections.data?.find((one) => one.id === catalog.data?.sectionId);
  usePlace(
    catalog.data?.name,
    section && [{ title: section.name }],
    catalog.data && <CatalogIcon icon={catalog.data.icon} catalogId={catalogId} />,
  );
  const error = hindrance(catalog);
  if (error) return <Failed error={error} retry={() => void catalog.refetch()} />;
  if (!catalog.data) return <Lines count={10} height={18} />;
  return <Records key={catalogId} catalog={catalog.data} />;
}

function Records({ catalog }: { catalog: Catalog }) {
  const wide = useWide();
  const address = useAddress(catalog.id);
  const { list, recordId, change, open } = address;
  const { range, onRange } = useLookedAt();
  const [asked, ask] = useState<string | null>(null);
  const columns = useColumns(catalog);
  const rows = useBlocks(catalog.id, list, range.first, range.last);
  const refreshSoon = useLatestSoon(() => void refreshRecords(catalog.id));
  useLive([`catalog:${catalog.id}`], refreshSoon);
  const setList = useCallback((part: Partial<ListQuery>) => change(part), [change]);
  const state = useGrid({ catalog, rows, columns, list, setList, openId: recordId, open, askFilter: ask });
  const create = useCallback(() => open('new'), [open]);
  const { sheet, print } = useSheet(catalog.id, list, recordId === undefined);
  const bar = { catalog, list, setList, asked, ask, create };
  const nothing = !rows.loading && rows.count === 0;
  return (
    <div className={classes.page} data-card={recordId !== undefined || undefined}>
      <div className={classes.list}>
        <ViewBar catalog={catalog} list={list} setList={setList} />
        <Toolbar
          {...bar}
          columns={columns}
          total={rows.loading ? null : rows.total}
          exact={rows.exact}
          print={print}
        />
        {rows.error !== undefined && rows.error !== null && rows.count === 0 ? (
          <Failed error={rows.error} retry={rows.retry} />
        ) : rows.loading ? (
          <Lines count={12} height={16} />
        ) : nothing ? (
          <ListEmpty {...bar} />
        ) : wide ? (
          <Grid state={state} onRange={onRange} />
        ) : (
          <PhoneList state={state} onRange={onRange} />
        )}
        {recordId === undefined && (
          <PrintList catalog={catalog} columns={columns.columns} rows={rows} sheet={sheet} />
        )}
      </div>
      {recordId !== undefined && (
        <CardPanel catalog={catalog} rows={rows} address={address} recordId={recordId} />
      )}
    </div>
  );
}
