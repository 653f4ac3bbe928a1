import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EyeOff, Filter, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Catalog, may } from '@/catalog';
import { confirm, IconButton, toastError, useTexts } from '@/kernel';
import { conditionsOf, deleteView, FilterWords, loadView, type View, ViewDialog } from '@/record';
import type { Rights } from '../rights.api';
import classes from './Rights.module.css';
import parts from './RightsParts.module.css';
import { RuleTable } from './RuleTable';
import { searchOf } from './rightsSearch';
import type { Block, RightsDraft } from './useRightsDraft';

type Props = { catalog: Catalog; own: Block; views: Block[]; edit: RightsDraft['edit'] };

/** Rights on some records only: each rights view of the catalog with its rules, and the way to make another. */
export function RowRules({ catalog, own, views, edit }: Props) {
  const t = useTexts();
  const [view, setView] = useState<View | 'new' | null>(null);
  const administrator = may(catalog.privilegeCode, 'admin');
  const remove = async ({ object, objectTitle }: Rights) => {
    const title = t('admin:access.removeRowTitle', { name: objectTitle });
    const yes = t('kernel:delete');
    if (!(await confirm({ title, text: t('admin:access.removeRowText'), yes, danger: true }))) return;
    await deleteView(catalog.id, object.viewId ?? '').catch(toastError);
  };
  const change = (id: string) => void loadView(catalog.id, id).then(setView).catch(toastError);
  return (
    <section className={classes.part}>
      <header className={classes.partHead}>
        <div>
          <h2 className={classes.partTitle}>{t('admin:access.rows')}</h2>
          <p className={classes.partHelp}>{t('admin:access.rowsHelp')}</p>
        </div>
        {administrator && views.length > 0 && <NewButton begin={() => setView('new')} />}
      </header>
      {views.map((block) => (
        <article key={block.key} className={parts.rowRule}>
          <RowRuleHead
            item={block.item}
            catalog={catalog}
            change={administrator ? () => change(block.item.object.viewId ?? '') : undefined}
            remove={administrator ? () => void remove(block.item) : undefined}
          />
          <RuleTable
            block={block}
            above={own}
            catalog={catalog}
            edit={edit}
            empty={t(block.item.editable ? 'admin:access.emptyView' : 'admin:access.emptyRead')}
          />
        </article>
      ))}
      {views.length === 0 && (
        <div className={parts.noRows}>
          <span>{t(administrator ? 'admin:access.noRows' : 'admin:access.noRowsRead')}</span>
          {administrator && <NewButton begin={() => setView('new')} />}
        </div>
      )}
      {view && (
        <ViewDialog
          catalog={catalog}
          view={view === 'new' ? undefined : view}
          kind="rights"
          found={conditionsOf(view === 'new' ? [] : view.filters, catalog.fields)}
          done={() => setView(null)}
          close={() => setView(null)}
        />
      )}
    </section>
  );
}

function NewButton({ begin }: { begin: () => void }) {
  const t = useTexts();
  return (
    <Button variant="default" size="compact-sm" leftSection={<Plus size={14} />} onClick={begin}>
      {t('admin:access.newRow')}
    </Button>
  );
}

type HeadProps = { item: Rights; catalog: Catalog; change?: () => void; remove?: () => void };

/** Which records the rules below are about, in words. */
function RowRuleHead({ item, catalog, change, remove }: HeadProps) {
  const t = useTexts();
  const title = item.objectTitle || t('admin:access.unnamed');
  return (
    <header className={parts.rowRuleHead}>
      <Filter size={15} className={parts.rowRuleIcon} aria-hidden />
      <h3 className={parts.rowRuleTitle}>
        <Link to="/access" search={searchOf(item.object) as never}>
          {title}
        </Link>
      </h3>
      {item.hidden && (
        <span className={classes.tag}>
          <EyeOff size={12} aria-hidden />
          {t('admin:access.hiddenView')}
        </span>
      )}
      <span className={parts.words}>
        <FilterWords catalog={catalog} value={conditionsOf(item.filters, catalog.fields)} />
      </span>
      {change && (
        <IconButton
          icon={Pencil}
          iconSize={14}
          size={26}
          label={t('admin:access.changeRow', { name: title })}
          onClick={change}
        />
      )}
      {remove && (
        <IconButton
          icon={Trash2}
          iconSize={14}
          size={26}
          label={t('admin:access.removeRow', { name: title })}
          onClick={remove}
        />
      )}
      {item.problem && (
        <p className={classes.fault} role="alert">
          {item.problem}
        </p>
      )}
    </header>
  );
}
