import { Tabs } from '@mantine/core';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { ArrowUpRight, Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Catalog, useCatalog } from '@/catalog';
import { confirm, Failed, hindrance, Lines, Page, t as text, useHotkeys, useTexts } from '@/kernel';
import { kindOf, type ObjectRef, objectKey, type Rights, useRights } from '../rights.api';
import { ChangeBar } from './ChangeBar';
import { LastChanges } from './LastChanges';
import { Path } from './Path';
import classes from './Rights.module.css';
import { RowRules } from './RowRules';
import { RuleTable } from './RuleTable';
import { objectOf, readRightsSearch } from './rightsSearch';
import { rightsRoute } from './routes';
import { type RightsDraft, useRightsDraft } from './useRightsDraft';
import { WhyPanel } from './WhyPanel';

/** Who may do what with a section, a catalog, a rights view or a record. */
export function RightsPage() {
  const object = objectOf(rightsRoute.useSearch());
  const rights = useRights(object);
  const catalog = useCatalog(object.catalogId ?? '');
  const error = hindrance(rights, catalog);
  if (error) return <Failed error={error} retry={() => void rights.refetch()} />;
  const [item] = rights.data ?? [];
  if (!item || !rights.data || (object.catalogId !== undefined && !catalog.data))
    return <Lines count={8} height={28} />;
  return (
    <Rules
      key={objectKey(object)}
      items={rights.data}
      item={item}
      catalog={catalog.data}
      refetch={async () => (await rights.refetch()).data}
    />
  );
}

const loseEdits = () =>
  confirm({
    title: text('admin:access.leaveTitle'),
    text: text('admin:access.leave'),
    yes: text('admin:access.leaveYes'),
    danger: true,
  });

type Place = { pathname: string; search: Record<string, unknown> };

/** The parts of one page share what is being edited. */
const samePlace = (one: Place, other: Place): boolean =>
  one.pathname === other.pathname &&
  objectKey(objectOf(readRightsSearch(one.search))) === objectKey(objectOf(readRightsSearch(other.search)));

function useGuard(draft: RightsDraft) {
  useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      draft.dirty && !samePlace(current, next) && !(await loseEdits()),
    enableBeforeUnload: () => draft.dirty,
  });
  useHotkeys([
    { code: 'KeyS', ctrl: true, label: 'kernel:save', run: () => void draft.save(), enabled: draft.dirty },
  ]);
}

/** What holds the object next: there stands what counts when a rule is taken away. */
const above = (object: ObjectRef, catalog: Catalog | undefined): ObjectRef | undefined => {
  const kind = kindOf(object);
  if (kind === 'section') return undefined;
  return kind === 'catalog' ? { sectionId: catalog?.sectionId } : { catalogId: object.catalogId };
};

type Props = {
  items: Rights[];
  item: Rights;
  catalog: Catalog | undefined;
  refetch: () => Promise<Rights[] | undefined>;
};

function Rules({ items, item, catalog, refetch }: Props) {
  const t = useTexts();
  const draft = useRightsDraft(items, refetch);
  const parent = useRights(item.editable ? above(item.object, catalog) : undefined);
  useGuard(draft);
  const search = rightsRoute.useSearch();
  const navigate = useNavigate();
  const kind = kindOf(item.object);
  const name = item.objectTitle || t('admin:access.unnamed');
  return (
    <Page
      title={t('admin:access.title', { name })}
      help={t(`admin:access.about.${kind}`)}
      wide
      place={{ title: t('admin:access.place'), trail: trailOf(item, catalog) }}
      actions={<Open item={item} />}
    >
      <Path item={item} catalog={catalog} />
      <Parts why={search.tab === 'why'} />
      {search.tab === 'why' ? (
        <WhyPanel
          item={item}
          catalog={catalog}
          employee={search.employee}
          choose={(employee) =>
            void navigate({ to: '/access', search: { ...search, employee } as never, replace: true })
          }
        />
      ) : (
        <Who item={item} catalog={catalog} draft={draft} />
      )}
      {draft.dirty && <ChangeBar draft={draft} above={parent.data?.[0]?.rules ?? []} />}
    </Page>
  );
}

type WhoProps = { item: Rights; catalog: Catalog | undefined; draft: RightsDraft };

/** Who has access: the rules of the object, then those by records, then who changed them. */
function Who({ item, catalog, draft }: WhoProps) {
  const t = useTexts();
  const [own, ...views] = draft.blocks;
  const kind = kindOf(item.object);
  if (!own) return null;
  return (
    <>
      {!item.editable && <Note>{t('admin:access.readOnly')}</Note>}
      <section className={classes.part}>
        <RuleTable
          block={own}
          catalog={catalog}
          edit={draft.edit}
          administrators
          empty={t(item.editable ? `admin:access.empty.${kind}` : 'admin:access.emptyRead')}
        />
      </section>
      {kind === 'catalog' && catalog && (
        <RowRules catalog={catalog} own={own} views={views} edit={draft.edit} />
      )}
      {item.auditObject && <LastChanges object={item.auditObject} />}
    </>
  );
}

/** The parts of the page; what is being edited in the first stays while one looks at the other. */
function Parts({ why }: { why: boolean }) {
  const t = useTexts();
  const search = rightsRoute.useSearch();
  const navigate = useNavigate();
  const show = (tab: string | null) =>
    void navigate({
      to: '/access',
      search: { ...search, tab: tab === 'why' ? 'why' : undefined } as never,
      replace: true,
    });
  return (
    <Tabs value={why ? 'why' : 'who'} onChange={show} className={classes.parts}>
      <Tabs.List>
        <Tabs.Tab value="who">{t('admin:access.who')}</Tabs.Tab>
        <Tabs.Tab value="why">{t('admin:why.title')}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

const trailOf = (item: Rights, catalog: Catalog | undefined) =>
  catalog
    ? [{ title: catalog.name, to: `/catalogs/${encodeURIComponent(catalog.id)}` }]
    : [{ title: item.objectTitle }];

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={classes.readOnly}>
      <Eye size={15} aria-hidden />
      {children}
    </p>
  );
}

/** The way back to what the access is about. */
function Open({ item: { object } }: { item: Rights }) {
  const t = useTexts();
  if (!object.catalogId) return null;
  const catalog = `/catalogs/${encodeURIComponent(object.catalogId)}`;
  const to = object.recordId ? `${catalog}/records/${encodeURIComponent(object.recordId)}` : catalog;
  return (
    <Link to={to} search={(object.viewId ? { view: object.viewId } : {}) as never} className={classes.open}>
      {t(`admin:access.open.${kindOf(object)}`)}
      <ArrowUpRight size={14} aria-hidden />
    </Link>
  );
}
