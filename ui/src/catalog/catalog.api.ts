import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api } from '@/kernel/api';

export type Section = { id: string; name: string; icon: string; priority?: number; privilegeCode?: string };

/** An option of a choice field. `color` is a hex colour without `#`. */
export type Option = { id: string; name: string; color?: string };

export type FieldConfig = {
  type?: string;
  items?: Option[];
  multiselect?: boolean;
  unit?: string;
  min?: string | number | null;
  max?: string | number | null;
  time?: boolean;
  catalogs?: { id: string; title?: string; name?: string; icon?: string; removed?: boolean }[];
  enableCreate?: boolean;
  enableSelect?: boolean;
  defaultEmptyValue?: unknown;
  defaultValue?: unknown;
  [setting: string]: unknown;
};

export type Field = {
  id: string;
  name: string;
  type: string;
  config: FieldConfig;
  required: boolean;
  hint: string;
  isSystem?: boolean;
  history?: boolean;
  filterable?: boolean;
  apiOnly: boolean;
  hidden: boolean;
  comment?: string;
};

export type Catalog = {
  id: string;
  sectionId: string;
  name: string;
  icon: string;
  fields: Field[];
  privilegeCode: string;
  fieldPrivilegeCodes?: Record<string, string>;
  /** Whether records may be made here, be it only such as a rights view lets make. */
  canCreate?: boolean;
  /** Fields that cannot be written on a new record. */
  createFieldPrivilegeCodes?: Record<string, string>;
  revision?: number;
};

export type SettingSchema = {
  type?: string;
  title?: string;
  description?: string;
  enum?: (string | number)[];
  oneOf?: { const: string | number; title: string }[];
  'x-editor'?: 'text' | 'number' | 'switch' | 'options' | 'catalogs' | 'select';
};

export type FieldTypeInfo = {
  type: string;
  kind: string | null;
  name: string;
  help: string;
  icon: string;
  group: 'text' | 'number' | 'choice' | 'people' | 'link' | 'structure';
  config: FieldConfig;
  settings: { properties?: Record<string, SettingSchema> };
  sortable: boolean;
  filter: string;
};

/** A field as it is sent: a new one has no id yet. */
export type FieldDraft = Omit<Field, 'id'> & { id?: string };

const privileges = ['available', 'search', 'view', 'edit', 'create', 'export', 'delete', 'access', 'admin'];

/** Whether a privilege includes what is needed: `may(catalog.privilegeCode, 'create')`. */
export const may = (has: string | undefined, needed: string): boolean =>
  privileges.indexOf(has ?? '') >= privileges.indexOf(needed);

export const isSystem = (catalogId: string): boolean => catalogId.startsWith('$');

export const useSections = () =>
  useQuery({ queryKey: ['sections'], queryFn: () => api.get<Section[]>('/sections'), staleTime: 60_000 });

export const useCatalogs = () =>
  useQuery({ queryKey: ['catalogs'], queryFn: () => api.get<Catalog[]>('/catalogs'), staleTime: 60_000 });

const catalogQuery = (id: string) => ({
  queryKey: ['catalogs', id],
  queryFn: () => api.get<Catalog>(`/catalogs/${encodeURIComponent(id)}`),
  staleTime: 60_000,
});

/** One catalog with its fields; shown at once when the list is there already. */
export const useCatalog = (id: string) =>
  useQuery({
    ...catalogQuery(id),
    enabled: id !== '',
    placeholderData: () =>
      queryClient
        .getQueryData<Catalog[]>(['catalogs'])
        ?.find((one) => one.id === id && one.fields !== undefined),
  });

export const loadCatalog = (id: string): Promise<Catalog> => queryClient.fetchQuery(catalogQuery(id));

export const useFieldTypes = () =>
  useQuery({
    queryKey: ['field-types', document.documentElement.lang],
    queryFn: () => api.get<FieldTypeInfo[]>('/field-types'),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Sections, catalogs and their fields are asked for again. */
export async function refreshStructure(): Promise<void> {
  await Promise.all(
    ['sections', 'catalogs', 'company'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  );
}

async function thenRefresh<T>(request: Promise<T>): Promise<T> {
  const answer = await request;
  await refreshStructure();
  return answer;
}

/** Makes a section; `everybody` gives all employees the right to work with the records in it, else only administrators see it. */
export const createSection = (name: string, everybody: boolean, icon = 'folder') =>
  thenRefresh(sectionFor(name, everybody, icon));

async function sectionFor(name: string, everybody: boolean, icon: string): Promise<{ id: string }> {
  const made = await api.post<{ id: string }>('/sections', { name, icon });
  if (everybody) {
    const rules = [{ rightSubject: { userAttr: 'allUsers' }, privilegeCode: 'delete' }];
    await api.post('/rights', { object: { sectionId: made.id }, rules });
  }
  return made;
}

export const changeSection = (
  id: string,
  change: { name?: string; icon?: string; priority?: number; catalogsPriorities?: string[] },
) => thenRefresh(api.patch(`/sections/${encodeURIComponent(id)}`, change));

/** Puts the sections into this order; only those whose place changes are sent. */
export async function orderSections(order: Section[]): Promise<void> {
  for (const [at, { id, priority }] of order.entries())
    if (priority !== at + 1) await api.patch(`/sections/${encodeURIComponent(id)}`, { priority: at + 1 });
  await refreshStructure();
}

export const deleteSection = (id: string) => thenRefresh(api.delete(`/sections/${encodeURIComponent(id)}`));

type CatalogDraft = { name: string; icon: string; sectionId: string; fields: FieldDraft[] };

export const createCatalog = (draft: CatalogDraft) =>
  thenRefresh(api.post<{ id: string }>('/catalogs', draft));

type CatalogChange = Partial<Pick<Catalog, 'name' | 'icon' | 'sectionId'>> & { fields?: FieldDraft[] };

export const changeCatalog = (id: string, change: CatalogChange) =>
  thenRefresh(api.patch(`/catalogs/${encodeURIComponent(id)}`, change));

export const deleteCatalog = (id: string) => thenRefresh(api.delete(`/catalogs/${encodeURIComponent(id)}`));

/** Something removed from the structure; it comes back with everything it had. */
export type Trashed = {
  id: string;
  name: string;
  icon: string | null;
  type: string | null;
  deleted: string | null;
};

const trashOf = (path: string) => ({
  queryKey: ['catalogs', 'trash', path],
  queryFn: () => api.get<Trashed[]>(`${path}/trash`),
});

export const useTrashedSections = () => useQuery(trashOf('/sections'));
export const useTrashedCatalogs = () => useQuery(trashOf('/catalogs'));
export const useTrashedFields = (catalogId: string) =>
  useQuery(trashOf(`/catalogs/${encodeURIComponent(catalogId)}/fields`));

export const restoreSection = (id: string) =>
  thenRefresh(api.post(`/sections/${encodeURIComponent(id)}/restore`));

export const restoreCatalog = (id: string) =>
  thenRefresh(api.post(`/catalogs/${encodeURIComponent(id)}/restore`));

export const restoreField = (catalogId: string, id: string) =>
  thenRefresh(
    api.post(`/catalogs/${encodeURIComponent(catalogId)}/fields/${encodeURIComponent(id)}/restore`),
  );

/** Whether any record has a value in the field: asked before the field goes to the trash. */
export async function fieldHasData(catalogId: string, fieldId: string): Promise<boolean> {
  const path = `/catalogs/${encodeURIComponent(catalogId)}/records/count`;
  const all = await api.get<{ count: number; exact: boolean }>(path);
  if (all.count === 0) return false;
  const unset = await api.get<{ count: number; exact: boolean }>(path, {
    filters: JSON.stringify({ [fieldId]: '$empty' }),
  });
  return !(unset.exact && all.exact && unset.count >= all.count);
}
