import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api } from '@/kernel/api';
import type { FieldLevel, Level } from './rights/levels';

export type Kind = 'section' | 'catalog' | 'view' | 'record';

/** An object as the server names it. */
export type ObjectRef = { sectionId?: string; catalogId?: string; viewId?: string; recordId?: string };

/** Whom a rule is about: `allUsers`, `id` with an employee, or a field of the employees' card with a record that it links to. */
export type Subject = {
  userAttr: string;
  userAttrTitle?: string;
  catalogId?: string;
  catalogIcon?: string;
  recordId?: string;
  recordTitle?: string;
};

export type Rule = {
  object: ObjectRef;
  objectTitle: string;
  rightSubject: Subject;
  /** Rights on single fields by their ids; `*` for all that are not named. */
  fields: Record<string, FieldLevel>;
  type: 'direct' | 'inherited';
  privilegeCode: Level;
  /** It stands on a view whose records depend on who looks. */
  depends?: boolean;
};

/** An object with the rules on it and those that it inherits. */
export type Rights = {
  object: ObjectRef;
  objectTitle: string;
  rules: Rule[];
  privileges: Level[];
  privilegeCode: Level;
  editable: boolean;
  version: string;
  /** How the security log names it; absent for those who may not read that. */
  auditObject?: string;
  /** Of a rights view. */
  filters?: unknown[];
  /** It stands in no row of views. */
  hidden?: boolean;
  problem?: string;
};

export const kindOf = (object: ObjectRef): Kind =>
  object.recordId ? 'record' : object.viewId ? 'view' : object.catalogId ? 'catalog' : 'section';

export const objectKey = (object: ObjectRef): string =>
  [object.sectionId, object.catalogId, object.viewId, object.recordId].map((id) => id ?? '').join('|');

/** The object, and after a catalog its rights views. */
export const useRights = (object: ObjectRef | undefined) =>
  useQuery({
    queryKey: ['rights', object],
    queryFn: () => api.get<Rights[]>('/rights', { ...object, withSearch: true, withViews: true }),
    enabled: object !== undefined,
  });

/** Why a rule counts for somebody or does not. */
export type Because =
  | 'counts'
  | 'nearer-rule'
  | 'not-in-view'
  | 'forbidden-by-view'
  | 'broken-view'
  | 'only-some-records';

/** What an employee may do with an object, and which rules come to that. */
export type Why = {
  employee: { id: string; title: string; account: 'active' | 'new' | 'blocked' };
  administrator: boolean;
  privilegeCode: Level;
  fields: Record<string, FieldLevel>;
  subjects: {
    rightSubject: Subject;
    privilegeCode: Level;
    decides: boolean;
    rules: (Rule & { counts: boolean; because: Because })[];
  }[];
};

/** Without an employee: about oneself. */
export const useWhy = (object: ObjectRef, employeeId: string | undefined) =>
  useQuery({
    queryKey: ['rights', 'why', object, employeeId],
    queryFn: () => api.get<Why>('/rights/why', { ...object, employeeId }),
  });

export type Sent = {
  object: ObjectRef;
  version: string;
  rules: { rightSubject: Subject; privilegeCode: Level; fields: Record<string, FieldLevel> }[];
};

/** Puts these rules in place of those on the objects, all or none. Whatever is shown may be other than before. */
export async function saveRights(changed: Sent[]): Promise<void> {
  await api.post('/rights', changed);
  await Promise.all(
    ['rights', 'sections', 'catalogs', 'views', 'records', 'audit'].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
