import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { Failed, formatRelative, hindrance, Lines, toast, toastError, useTexts } from '@/kernel';
import {
  restoreCatalog,
  restoreSection,
  type Trashed,
  useTrashedCatalogs,
  useTrashedSections,
} from '../catalog.api';
import classes from './tree.module.css';

/** Removed sections and catalogs, each with a way back. */
export function TrashedStructure() {
  const t = useTexts();
  const sections = useTrashedSections();
  const catalogs = useTrashedCatalogs();
  const error = hindrance(sections, catalogs);
  if (error) return <Failed compact error={error} />;
  if (!sections.data || !catalogs.data) return <Lines count={2} />;
  if (sections.data.length + catalogs.data.length === 0)
    return <p className={classes.nothing}>{t('catalog:trash.none')}</p>;
  return (
    <ul className={classes.trashed}>
      {sections.data.map((one) => (
        <TrashedLine
          key={`section.${one.id}`}
          kind={t('catalog:trash.section')}
          item={one}
          restore={restoreSection}
        />
      ))}
      {catalogs.data.map((one) => (
        <TrashedLine
          key={`catalog.${one.id}`}
          kind={t('catalog:trash.catalog')}
          item={one}
          restore={restoreCatalog}
        />
      ))}
    </ul>
  );
}

type LineProps = { kind: string; item: Trashed; restore: (id: string) => Promise<unknown> };

/** One removed thing with its button. */
export function TrashedLine({ kind, item, restore }: LineProps) {
  const t = useTexts();
  const bring = async () => {
    try {
      await restore(item.id);
      toast(t('catalog:trash.restored', { name: item.name }));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <li>
      <span className={`${classes.trashedName} a-one-line`}>{item.name}</span>
      <span className={classes.quiet}>
        {[kind, formatRelative(item.deleted)].filter(Boolean).join(' · ')}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Undo2 size={14} />}
        onClick={() => void bring()}
      >
        {t('catalog:trash.restore')}
      </Button>
    </li>
  );
}
