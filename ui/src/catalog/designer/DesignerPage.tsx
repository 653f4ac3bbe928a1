import { Button } from '@mantine/core';
import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, ShieldCheck } from 'lucide-react';
import {
  confirm,
  Failed,
  hindrance,
  IconButton,
  Lines,
  t as text,
  useHotkeys,
  usePlace,
  useTexts,
  useWide,
} from '@/kernel';
import { type Catalog, type FieldTypeInfo, useCatalog, useFieldTypes } from '../catalog.api';
import { CatalogIcon } from '../icon/CatalogIcon';
import { DesignCard } from './DesignCard';
import classes from './Designer.module.css';
import { Palette } from './Palette';
import { Properties } from './Properties';
import { type Design, useDesign } from './useDesign';

/** Lays out the fields of a catalog: a palette at the left, the card in the middle, settings at the right. */
export function DesignerPage() {
  const t = useTexts();
  const { catalogId = '' } = useParams({ strict: false }) as { catalogId?: string };
  const catalog = useCatalog(catalogId);
  const types = useFieldTypes();
  usePlace(
    t('catalog:designer.place'),
    catalog.data && [{ title: catalog.data.name, to: `/catalogs/${catalogId}` }],
    catalog.data && <CatalogIcon icon={catalog.data.icon} catalogId={catalogId} />,
    true,
  );
  const error = hindrance(catalog, types);
  if (error)
    return <Failed error={error} retry={() => void Promise.all([catalog.refetch(), types.refetch()])} />;
  if (!catalog.data || !types.data) return <Lines count={8} />;
  return <Designer key={catalogId} catalog={catalog.data} types={types.data} />;
}

const loseEdits = () =>
  confirm({
    title: text('catalog:designer.leaveTitle'),
    text: text('catalog:designer.leave'),
    yes: text('catalog:designer.leaveYes'),
    danger: true,
  });

function useGuard(design: Design) {
  useBlocker({
    shouldBlockFn: async () => design.dirty && !(await loseEdits()),
    enableBeforeUnload: () => design.dirty,
  });
}

function Designer({ catalog, types }: { catalog: Catalog; types: FieldTypeInfo[] }) {
  const t = useTexts();
  const navigate = useNavigate();
  const design = useDesign(catalog);
  const wide = useWide();
  useGuard(design);
  const back = () => void navigate({ to: '/catalogs/$catalogId', params: { catalogId: catalog.id } });
  useHotkeys([
    { code: 'KeyS', ctrl: true, label: 'kernel:save', run: () => void design.save(), enabled: design.dirty },
  ]);
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        {wide ? (
          <Button variant="subtle" color="gray" leftSection={<ArrowLeft size={15} />} onClick={back}>
            {t('catalog:designer.back')}
          </Button>
        ) : (
          <IconButton icon={ArrowLeft} label={t('catalog:designer.back')} onClick={back} />
        )}
        <span className={classes.spring} />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<ShieldCheck size={15} />}
          onClick={() => void navigate({ to: '/access', search: { catalog: catalog.id } })}
        >
          {t('catalog:designer.access')}
        </Button>
        {design.dirty && (
          <Button variant="default" onClick={design.discard}>
            {t('kernel:discard')}
          </Button>
        )}
        <Button disabled={!design.dirty} loading={design.busy} onClick={() => void design.save()}>
          {t('kernel:save')}
        </Button>
      </div>
      <div className={classes.columns}>
        <Palette types={types} design={design} />
        <DesignCard catalog={catalog} types={types} design={design} />
        <Properties types={types} design={design} catalogId={catalog.id} />
      </div>
    </div>
  );
}
