import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { BookmarkPlus, ChevronDown, Pencil, RotateCcw, ShieldCheck, Trash2, UserRound } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { type Catalog, may } from '@/catalog';
import { confirm, toast, toastError, useTexts } from '@/kernel';
import type { ListQuery } from '../record.api';
import classes from './ViewBar.module.css';
import { ViewDialog } from './ViewDialog';
import { changeView, deleteView, loadView, useViews, type View } from './view.api';
import { conditionsOf, narrowed, type ViewConditions } from './viewFilters';

type Props = { catalog: Catalog; list: ListQuery; setList: (change: Partial<ListQuery>) => void };

type Editing = { view?: View; found: ViewConditions };

const titleOf = (view: View) => view.name || view.originName || view.id;

/** What is being made or changed: the conditions of the chosen view with those above the table, or a view as it is. */
function useEditing({ catalog, list, setList }: Props) {
  const t = useTexts();
  const [editing, setEditing] = useState<Editing | null>(null);
  const conditions = async (viewId: string | undefined) => {
    const view = viewId === undefined ? undefined : await loadView(catalog.id, viewId);
    return { view, found: conditionsOf(view?.filters, catalog.fields) };
  };
  const begin = async () => {
    const { found } = await conditions(list.view);
    setEditing({ found: narrowed(found, list.filters) });
  };
  const change = async (viewId: string) => setEditing(await conditions(viewId));
  const narrow = async (viewId: string) => {
    const { found } = await conditions(viewId);
    await changeView(catalog.id, viewId, {}, narrowed(found, list.filters));
    setList({ filters: undefined });
  };
  const done = (made?: View) => {
    setEditing(null);
    if (!made) return;
    setList({ view: made.id, filters: undefined, q: undefined });
    toast(t('record:views.saved', { view: titleOf(made) }));
  };
  return { editing, done, close: () => setEditing(null), begin, change, narrow };
}

/** Above the conditions: all records, the views of the catalog, and the button that keeps the conditions as a view. */
export const ViewBar = memo(function ViewBar(props: Props) {
  const { catalog, list, setList } = props;
  const t = useTexts();
  const views = useViews(catalog.id);
  const edit = useEditing(props);
  const choose = (view: string | undefined) => setList({ view, filters: undefined, q: undefined });
  const chosen = views.data?.find((one) => one.id === list.view);
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
            {view.id === list.view && (mayChange(catalog, view) || view.forRights) && (
              <ViewMenu {...props} view={view} edit={edit} gone={() => choose(undefined)} />
            )}
          </span>
        ))}
        {list.filters !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.save}
            leftSection={<BookmarkPlus size={15} />}
            onClick={() => void edit.begin().catch(toastError)}
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
      {edit.editing && <ViewDialog catalog={catalog} {...edit.editing} done={edit.done} close={edit.close} />}
    </div>
  );
});

const mayChange = (catalog: Catalog, view: View): boolean =>
  view.personal || may(catalog.privilegeCode, 'admin');

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

type MenuProps = Props & { view: View; edit: ReturnType<typeof useEditing>; gone: () => void };

function ViewMenu({ catalog, list, setList, view, edit, gone }: MenuProps) {
  const t = useTexts();
  const navigate = useNavigate();
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
        {list.filters !== undefined && mayChange(catalog, view) && (
          <>
            <Menu.Item
              leftSection={<BookmarkPlus size={16} />}
              onClick={() => void edit.narrow(view.id).catch(toastError)}
            >
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
        {mayChange(catalog, view) && (
          <Menu.Item
            leftSection={<Pencil size={16} />}
            onClick={() => void edit.change(view.id).catch(toastError)}
          >
            {t('record:views.change')}
          </Menu.Item>
        )}
        {view.forRights && (
          <Menu.Item
            leftSection={<ShieldCheck size={16} />}
            onClick={() => void navigate({ to: '/access', search: { catalog: catalog.id, view: view.id } })}
          >
            {t('record:views.access')}
          </Menu.Item>
        )}
        {mayChange(catalog, view) && <RemoveItem catalog={catalog} view={view} gone={gone} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function RemoveItem({ catalog, view, gone }: { catalog: Catalog; view: View; gone: () => void }) {
  const t = useTexts();
  const remove = async () => {
    const kind = view.forRights ? 'Rights' : view.personal ? 'Own' : 'Shared';
    const text = t(`record:views.remove${kind}`);
    const title = t('record:views.removeTitle', { view: titleOf(view) });
    if (!(await confirm({ title, text, yes: t('record:views.remove'), danger: true }))) return;
    await deleteView(catalog.id, view.id).then(gone).catch(toastError);
  };
  return (
    <Menu.Item color="red" leftSection={<Trash2 size={16} />} onClick={() => void remove()}>
      {t('record:views.remove')}
    </Menu.Item>
  );
}
