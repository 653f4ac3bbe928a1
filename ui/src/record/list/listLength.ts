import { blockSize } from '../record.api';

/** What is known of a list beyond its blocks in memory: how many rows were seen, and where it ends when its end was seen. */
export type Seen = { rows: number; end: number | null };

export type Known = { index: number; items: number; total: number; exact: boolean };

/**
 * How many rows the scrollbar stands for. Beyond the bounded count the list is a little longer than what was ever seen of it, until
 * its end was; it never becomes shorter because rows left the memory, since that would throw the reader back. Notes in `seen` what
 * these blocks tell.
 */
export function lengthOf(known: Known[], seen: Seen): number {
  const exact = known.find((block) => block.exact);
  if (exact) return exact.total;
  const last = known.find((block) => block.items < blockSize);
  const reached = Math.max(0, ...known.map((block) => block.index * blockSize + block.items));
  if (last) seen.end = last.index * blockSize + last.items;
  else if (seen.end !== null && reached > seen.end) seen.end = null;
  seen.rows = Math.max(seen.rows, reached);
  const bounded = Math.max(0, ...known.map((block) => block.total));
  return seen.end ?? Math.max(bounded, seen.rows + 2 * blockSize);
}
