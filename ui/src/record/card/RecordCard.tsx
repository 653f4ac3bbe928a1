import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Catalog, useCatalog } from '@/catalog';
import { Failed, hindrance, isStatus, Lines, useTexts } from '@/kernel';
import { useLive } from '@/live';
import { refreshRecords, useRecord } from '../record.api';
import classes from './Card.module.css';
import { CardBody } from './CardBody';
import type { CardProps, CardTab } from './cardProps';

function useOwnTab(props: CardProps): [CardTab, (tab: CardTab) => void] {
  const [tab, setTab] = useState<CardTab>('fields');
  return props.onTab ? [props.tab ?? 'fields', props.onTab] : [tab, setTab];
}

/** A record with everything that belongs to it; stands at the right of a list, over a page, or alone. */
export function RecordCard(props: CardProps) {
  const t = useTexts();
  const { catalogId, recordId, close } = props;
  const [tab, setTab] = useOwnTab(props);
  const catalog = useCatalog(catalogId);
  const record = useRecord(catalogId, recordId);
  useLive([`catalog:${catalogId}`], (change) => {
    // Without a record the hint is about several.
    if (!change.recordId || change.recordId === recordId) void refreshRecords(catalogId);
  });
  const gone = record.data !== undefined && isStatus(record.error, 404);
  const error = hindrance(catalog) ?? (gone ? undefined : hindrance(record));
  const retry = () => {
    if (catalog.error) void catalog.refetch();
    if (record.error) void record.refetch();
  };
  if (error)
    return (
      <div className={classes.card}>
        <div className={classes.closed}>
          <Failed error={error} retry={retry} />
          <Button variant="default" onClick={close}>
            {t('kernel:close')}
          </Button>
        </div>
      </div>
    );
  if (!catalog.data || (recordId !== undefined && !record.data))
    return (
      <div className={classes.card}>
        <Lines count={8} height={20} />
      </div>
    );
  return (
    <CardBody
      key={recordId ?? 'new'}
      {...props}
      catalog={catalog.data satisfies Catalog}
      record={recordId === undefined ? undefined : record.data}
      gone={gone}
      tab={tab}
      setTab={setTab}
    />
  );
}
