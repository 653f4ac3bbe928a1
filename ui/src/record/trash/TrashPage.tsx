import { Button, Group, Pagination } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useCatalog } from '@/catalog';
import { Empty, Failed, formatRelative, Lines, Page, Person, toast, toastError, useTexts } from '@/kernel';
import { restoreRecord, type TrashItem, trashSize, useTrash } from '../record.api';
import classes from './Trash.module.css';

/** Deleted records of a catalog; each can be brought back. */
export function TrashPage() {
  const t = useTexts();
  const { catalogId = '' } = useParams({ strict: false }) as { catalogId?: string };
  const catalog = useCatalog(catalogId);
  const [page, setPage] = useState(0);
  const trash = useTrash(catalogId, page);
  const pages = Math.ceil((trash.data?.total ?? 0) / trashSize);
  return (
    <Page
      title={t('record:trash.title', { catalog: catalog.data?.name ?? '' })}
      help={t('record:trash.help')}
    >
      {trash.error && <Failed error={trash.error} retry={() => void trash.refetch()} />}
      {trash.isPending && <Lines />}
      {trash.data?.items.length === 0 && (
        <Empty icon={Trash2} title={t('record:trash.none')} help={t('record:trash.noneHelp')} />
      )}
      <ul className={classes.list}>
        {trash.data?.items.map((item) => (
          <TrashLine key={item.id} item={item} catalogId={catalogId} />
        ))}
      </ul>
      {pages > 1 && (
        <Group justify="center" mt="md">
          <Pagination total={pages} value={page + 1} onChange={(next) => setPage(next - 1)} />
        </Group>
      )}
    </Page>
  );
}

function TrashLine({ item, catalogId }: { item: TrashItem; catalogId: string }) {
  const t = useTexts();
  const restore = async () => {
    try {
      await restoreRecord(catalogId, item.id);
      toast(t('record:trash.restored', { title: item.title }));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <li className={classes.line}>
      <span className={`${classes.title} a-one-line`}>{item.title}</span>
      {item.deletedBy && <Person title={item.deletedBy.title} />}
      <time className={classes.time} dateTime={item.deleted}>
        {formatRelative(item.deleted)}
      </time>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Undo2 size={14} />}
        onClick={() => void restore()}
      >
        {t('record:trash.restore')}
      </Button>
    </li>
  );
}
