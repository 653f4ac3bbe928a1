import { Button, Menu } from '@mantine/core';
import { BookmarkPlus, ChevronDown, Pencil, RotateCcw, ShieldCheck, Trash2, UserRound } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { type Catalog, may } from '@/catalog';
import { confirm, toast, toastError, useTexts } from '@/kernel';
import type { ListQuery } from '../record.api';
import { NameDialog } from './NameDialog';
import classes from './ViewBar.module.css';
import { deleteView, narrowView, renameView, saveView, useViews, type View } from './view.api';

type Props = { catalog: Catalog; list: ListQuery; setList: (change: Partial<ListQuery>) => void };

const titleOf = (view: View) => view.name || view.originName || view.id;

/** Above the conditions: all records, the views of the catalog, and the button that keeps the conditions as a view. */
export const ViewBar = memo(function ViewBar({ catalog, list, setList }: Props) {
  const t = useTexts();
  const views = useViews(catalog.id);
  const [naming, setNaming] = useState<'new' | View | null>(null);
  const administrator = may(catalog.privilegeCode, 'admin');
  const choose = (view: string | undefined) => setList({ view, filters: undefined, q: undefined });
  const chosen = views.data?.find((one) => one.id === list.view);
  const name = async (given: string, personal: boolean) => {
    if (naming === 'new') {
      const made = await saveView(catalog.id, { name: given, personal }, list.view, list.filters);
      choose(made.id);
      toast(t('record:views.saved', { view: given }));
    } else if (naming) await renameView(catalog.id, naming.id, given);
    setNaming(null);
  };
  return (
    <div className={`${classes.row} a-no-print`}>
      <nav className={classes.bar} aria-label={t('record:views.title')}>
        <ViewButton chosen={list.view === undefined} choose={() => choose(undefined)}>
          {t('record:views.all')}
        </ViewButton>
        {views.data?.map((view) => (
          <span key={view.id} className={classes.view} data-chosen={view.id === list.view || undefined}>
            <ViewButton view={view} chosen={view.id === list.view} choose={() => choose(view.id)}>
              {titleOf(view)}
            </ViewButton>
            {view.id === list.view && (view.personal || administrator) && (
              <ViewMenu
                {...{ catalog, list, setList, view }}
                rename={() => setNaming(view)}
                gone={() => choose(undefined)}
              />
            )}
          </span>
        ))}
        {list.filters !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.save}
            leftSection={<BookmarkPlus size={15} />}
            onClick={() => setNaming('new')}
          >
            {t('record:views.save')}
          </Button>
        )}
      </nav>
      {chosen?.problem && (
        <p className={classes.problem} role="alert">
          {chosen.problem}
        </p>
      )}
      {naming && (
        <NameDialog
          name={naming === 'new' ? '' : naming.name}
          title={t(naming === 'new' ? 'record:views.save' : 'record:views.rename')}
          sharing={naming === 'new' && administrator}
          given={name}
          close={() => setNaming(null)}
        />
      )}
    </div>
  );
});

type ButtonProps = { view?: View; chosen: boolean; choose: () => void; children: string };

function ViewButton({ view, chosen, choose, children }: ButtonProps) {
  const t = useTexts();
  const kind = view?.forRights ? 'rights' : view?.personal ? 'personal' : undefined;
  const Icon = kind === 'rights' ? ShieldCheck : UserRound;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  return (
    <button
      ref={button}
      type="button"
      className={classes.name}
      aria-pressed={chosen}
      title={kind && t(`record:views.${kind}`)}
      data-hidden={view?.name === '' || undefined}
      onClick={choose}
    >
      {kind && <Icon size={13} aria-hidden className={classes.kind} />}
      <span className="a-one-line">{children}</span>
    </button>
  );
}

type MenuProps = Props & { view: View; rename: () => void; gone: () => void };

function ViewMenu({ catalog, list, setList, view, rename, gone }: MenuProps) {
  const t = useTexts();
  const narrow = () =>
    narrowView(catalog.id, view.id, list.filters)
      .then(() => setList({ filters: undefined }))
      .catch(toastError);
  const remove = async () => {
    const text = t(view.personal ? 'record:views.removeOwn' : 'record:views.removeShared');
    const title = t('record:views.removeTitle', { view: titleOf(view) });
    if (!(await confirm({ title, text, yes: t('record:views.remove'), danger: true }))) return;
    await deleteView(catalog.id, view.id).then(gone).catch(toastError);
  };
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={classes.more}
          aria-label={t('record:views.menu', { view: titleOf(view) })}
        >
          <ChevronDown size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {list.filters !== undefined && (
          <>
            <Menu.Item leftSection={<BookmarkPlus size={16} />} onClick={() => void narrow()}>
              {t('record:views.narrow')}
            </Menu.Item>
            <Menu.Item
              leftSection={<RotateCcw size={16} />}
              onClick={() => setList({ filters: undefined, q: undefined })}
            >
              {t('record:views.reset')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<Pencil size={16} />} onClick={rename}>
          {t('record:views.rename')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<Trash2 size={16} />} onClick={() => void remove()}>
          {t('record:views.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
