export const boxes = ['mine', 'groups', 'done', 'all'] as const;
export type Box = (typeof boxes)[number];

export const dues = ['overdue', 'today', 'week'] as const;
export type Due = (typeof dues)[number];

export type InboxSearch = { box?: Box; due?: Due; q?: string };

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

/** The address of the inbox; what it does not know is left out. */
export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  return {
    box: oneOf(boxes, search.box),
    due: oneOf(dues, search.due),
    q: typeof search.q === 'string' && search.q !== '' ? search.q : undefined,
  };
}
