import { Button, Group, Pagination } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useCatalog, useSections } from '@/catalog';
import {
  Empty,
  Failed,
  formatRelative,
  hindrance,
  Lines,
  Page,
  Person,
  toast,
  toastError,
  useTexts,
} from '@/kernel';
import { useLive } from '@/live';
import { trashRoute } from '../pages/routes';
import { refreshRecords, restoreRecord, type TrashItem, trashSize, useTrash } from '../record.api';
import classes from './Trash.module.css';

/** Where the trash is: section, catalog, and the way back to its table. */
function usePlaceOf(catalogId: string) {
  const t = useTexts();
  const catalog = useCatalog(catalogId).data;
  const section = useSections().data?.find((one) => one.id === catalog?.sectionId);
  const trail = [
    ...(section ? [{ title: section.name }] : []),
    ...(catalog ? [{ title: catalog.name, to: `/catalogs/${catalogId}` }] : []),
  ];
  return { name: catalog?.name ?? '', place: { title: t('record:list.trash'), trail } };
}

/** Deleted records of a catalog; each can be brought back. */
export function TrashPage() {
  const t = useTexts();
  const { catalogId } = trashRoute.useParams();
  const { page = 1 } = trashRoute.useSearch();
  const navigate = useNavigate();
  const { name, place } = usePlaceOf(catalogId);
  const trash = useTrash(catalogId, page - 1);
  const error = hindrance(trash);
  useLive([`catalog:${catalogId}`], () => void trash.refetch());
  const pages = Math.ceil((trash.data?.total ?? 0) / trashSize);
  return (
    <Page title={t('record:trash.title', { catalog: name })} help={t('record:trash.help')} place={place}>
      {error !== undefined && <Failed error={error} retry={() => void trash.refetch()} />}
      {trash.isPending && <Lines />}
      {trash.data?.items.length === 0 && (
        <Empty icon={Trash2} title={t('record:trash.none')} help={t('record:trash.noneHelp')}>
          <Link to="/catalogs/$catalogId" params={{ catalogId }} className={classes.back}>
            <ArrowLeft size={15} aria-hidden />
            {t('record:trash.back', { catalog: name })}
          </Link>
        </Empty>
      )}
      <ul className={classes.list}>
        {trash.data?.items.map((item) => (
          <TrashLine key={item.id} item={item} catalogId={catalogId} />
        ))}
      </ul>
      {pages > 1 && (
        <Group justify="center" mt="md">
          <Pagination
            total={pages}
            value={page}
            onChange={(next) =>
              void navigate({ to: '.', search: { page: next > 1 ? next : undefined } as never })
            }
          />
        </Group>
      )}
    </Page>
  );
}

function TrashLine({ item, catalogId }: { item: TrashItem; catalogId: string }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const title = item.title || `№ ${item.id}`;
  const show = () =>
    navigate({
      to: '/catalogs/$catalogId/records/$recordId',
      params: { catalogId, recordId: item.id },
    });
  const restore = async () => {
    setBusy(true);
    try {
      await restoreRecord(catalogId, item.id);
      toast(t('record:trash.restored', { title }), show, t('record:trash.show'));
    } catch (error) {
      toastError(error);
      void refreshRecords(catalogId);
    }
    setBusy(false);
  };
  return (
    <li className={classes.line}>
      <span className={`${classes.title} a-one-line`} title={title}>
        {title}
      </span>
      <span className={classes.who}>
        {item.deletedBy && <Person title={item.deletedBy.title} />}
        <time className={classes.time} dateTime={item.deleted}>
          {formatRelative(item.deleted)}
        </time>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        leftSection={<Undo2 size={14} />}
        aria-label={t('record:trash.restoreOne', { title })}
        onClick={() => void restore()}
      >
        {t('record:trash.restore')}
      </Button>
    </li>
  );
}
