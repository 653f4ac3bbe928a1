import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  ChevronDown,
  ChevronUp,
  Ellipsis,
  Link as LinkIcon,
  Maximize2,
  Minimize2,
  Printer,
  ShieldCheck,
  Trash2,
  X,
} from 'lucide-react';
import { type Catalog, CatalogIcon } from '@/catalog';
import {
  copyText,
  formatRelative,
  IconButton,
  toast,
  toastError,
  useHotkeys,
  useTexts,
  useWide,
} from '@/kernel';
import { deleteRecord, type RecordItem, restoreRecord } from '../record.api';
import { mayDelete } from '../rights';
import classes from './Card.module.css';
import type { CardProps } from './cardProps';
import { CardExtras } from './extras';

type Props = CardProps & { catalog: Catalog; record: RecordItem | undefined };

export const recordAddress = (catalogId: string, recordId: string): string =>
  `${window.location.origin}/catalogs/${encodeURIComponent(catalogId)}/records/${encodeURIComponent(recordId)}`;

function Meta({ record }: { record: RecordItem }) {
  const t = useTexts();
  const words = [
    t('record:card.created', { when: formatRelative(record.created), who: record.createdBy?.title ?? '' }),
    record.version > 1 &&
      t('record:card.updated', { when: formatRelative(record.updated), who: record.updatedBy?.title ?? '' }),
  ];
  return <div className={classes.meta}>{words.filter(Boolean).join(' · ')}</div>;
}

/** Title, neighbours, link, what else can be done, close. */
export function CardHead(props: Props) {
  const { catalog, record, close } = props;
  const t = useTexts();
  return (
    <header className={`${classes.head} a-no-print`}>
      <div className={classes.headLine}>
        <span className={classes.catalog}>
          <CatalogIcon icon={catalog.icon} catalogId={catalog.id} size={15} />
          <span className="a-one-line">{catalog.name}</span>
        </span>
        <HeadTools {...props} />
        <IconButton icon={X} label={t('kernel:close')} hint="Esc" onClick={close} />
      </div>
      <h2 className={classes.title}>{record?.title ?? t('record:card.newTitle')}</h2>
      {record && <Meta record={record} />}
      {record && <CardExtras catalog={catalog} record={record} />}
    </header>
  );
}

function HeadTools({ catalog, record, step, full, toggleFull, close }: Props) {
  const t = useTexts();
  const wide = useWide();
  useHotkeys([
    {
      code: 'ArrowUp',
      alt: true,
      label: 'record:card.before',
      run: () => step?.before?.(),
      enabled: Boolean(step?.before),
    },
    {
      code: 'ArrowDown',
      alt: true,
      label: 'record:card.after',
      run: () => step?.after?.(),
      enabled: Boolean(step?.after),
    },
  ]);
  const copyLink = async () => {
    if (!record) return;
    await copyText(recordAddress(catalog.id, record.id));
    toast(t('kernel:linkCopied'));
  };
  return (
    <>
      {step && (
        <>
          <IconButton
            icon={ChevronUp}
            label={t('record:card.before')}
            disabled={!step.before}
            onClick={step.before}
          />
          <IconButton
            icon={ChevronDown}
            label={t('record:card.after')}
            disabled={!step.after}
            onClick={step.after}
          />
        </>
      )}
      {record && <IconButton icon={LinkIcon} label={t('kernel:copyLink')} onClick={() => void copyLink()} />}
      {toggleFull && wide && (
        <IconButton
          icon={full ? Minimize2 : Maximize2}
          label={t(full ? 'record:card.narrow' : 'record:card.wide')}
          onClick={toggleFull}
        />
      )}
      {record && <MoreMenu catalog={catalog} record={record} close={close} />}
    </>
  );
}

function MoreMenu({ catalog, record, close }: { catalog: Catalog; record: RecordItem; close: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const remove = async () => {
    try {
      // The card goes at once; the row goes when the server has agreed.
      close();
      await deleteRecord(catalog.id, record.id);
      toast(t('record:card.deleted', { title: record.title }), () => restoreRecord(catalog.id, record.id));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <IconButton icon={Ellipsis} label={t('kernel:more')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Printer size={16} />} onClick={() => window.print()}>
          {t('record:card.print')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ShieldCheck size={16} />}
          onClick={() => void navigate({ to: '/access', search: { catalog: catalog.id, record: record.id } })}
        >
          {t('record:card.access')}
        </Menu.Item>
        {mayDelete(catalog, record) && catalog.id !== '$users' && (
          <Menu.Item leftSection={<Trash2 size={16} />} color="red" onClick={() => void remove()}>
            {t('record:card.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
