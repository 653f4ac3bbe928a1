import { parseMoment } from '@/kernel';

/** What the log is narrowed by; `from` and `to` are moments in ISO 8601. */
export type AuditSearch = {
  kind?: string;
  actor?: string;
  object?: string;
  text?: string;
  from?: string;
  to?: string;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const moment = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && !Number.isNaN(Date.parse(given)) ? given : undefined;
};

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    kind: text(search.kind),
    actor: text(search.actor),
    object: text(search.object),
    text: text(search.text),
    from: moment(search.from),
    to: moment(search.to),
  };
}

export const isNarrowed = (search: AuditSearch) => Object.values(search).some((one) => one !== undefined);

const day = 86_400_000;

/** The end of what was typed: a day counts as a whole, a minute too. null: nothing typed; undefined: no date. */
export function parseEnd(typed: string): string | null | undefined {
  const begin = parseMoment(typed);
  if (!begin) return begin;
  const timed = typed.trim().split(/[\s,]+/).length > 1;
  return new Date(Date.parse(begin) + (timed ? 60_000 : day)).toISOString();
}
