import type { Kind } from '../rights.api';

/** What may be done, the least first; each includes those before it, but for "none", which forbids. */
export const levels = [
  'none',
  'available',
  'search',
  'view',
  'edit',
  'create',
  'export',
  'delete',
  'access',
  'admin',
] as const;

export type Level = (typeof levels)[number];
export type FieldLevel = 'edit' | 'view' | 'hidden';

export const rank = (level: Level): number => levels.indexOf(level);

/** What a rule of that level says of fields that it does not name. */
export const usual = (level: Level): FieldLevel => (rank(level) >= rank('edit') ? 'edit' : 'view');

/** Whether a rule of that level may say something of fields. */
export const hasFields = (level: Level, kind: Kind): boolean =>
  kind !== 'section' && rank(level) >= rank('view');

/** Whether somebody with that level sees records at all, and not only the way to them. */
export const sees = (level: Level): boolean => rank(level) >= rank('view');

/** What a level comes to on one record: there is no way to show in it, and nothing to set up. */
const onRecord = (level: Level): Level => {
  if (!sees(level)) return 'none';
  return level === 'admin' ? 'access' : level;
};

/** The words for a level: those of a record speak of one, others of many. */
export const helpKey = (level: Level, kind: Kind): string =>
  `admin:access.help.${kind === 'record' ? `record.${onRecord(level)}` : level}`;
