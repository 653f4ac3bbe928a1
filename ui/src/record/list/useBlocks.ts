import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { blockKey, blockSize, type ListQuery, loadBlock, type RecordItem } from '../record.api';
import { lengthOf, type Seen } from './listLength';

export type Rows = {
  /** How many rows the scrollbar stands for. */
  count: number;
  /** What the toolbar says: the bounded count. */
  total: number;
  exact: boolean;
  row: (index: number) => RecordItem | undefined;
  /** Where a record stands among the loaded rows. */
  indexOf: (recordId: string) => number;
  loading: boolean;
  error: unknown;
  retry: () => void;
};

/** The blocks that are looked at, and the one after them, so that scrolling forward goes by cursors. */
function wanted(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / blockSize);
  const to = Math.floor((Math.max(first, last) + blockSize / 2) / blockSize);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The rows of a list around what is visible, in blocks of 200; everything else is not in memory of the page. */
export function useBlocks(catalogId: string, list: ListQuery, first: number, last: number): Rows {
  const indexes = wanted(first, last);
  const results = useQueries({
    queries: [...new Set([0, ...indexes])].map((index) => ({
      queryKey: blockKey(catalogId, list, index),
      queryFn: ({ signal }: { signal: AbortSignal }) => loadBlock(catalogId, list, index, signal),
      gcTime: 120_000,
    })),
  });
  const all = [...new Set([0, ...indexes])];
  const key = results.map((result, at) => `${all[at]}:${result.dataUpdatedAt}`).join();
  const head = results[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is seen anew
  const seen = useMemo<Seen>(() => ({ rows: 0, end: null }), [catalogId, list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all blocks
  return useMemo(() => {
    const known = results.flatMap((result, at) =>
      result.data ? [{ index: all[at] ?? 0, block: result.data }] : [],
    );
    const byIndex = new Map(known.map(({ index, block }) => [index, block]));
    const row = (index: number) => byIndex.get(Math.floor(index / blockSize))?.items[index % blockSize];
    const indexOf = (recordId: string) => {
      for (const { index, block } of known) {
        const at = block.items.findIndex((item) => item.id === recordId);
        if (at >= 0) return index * blockSize + at;
      }
      return -1;
    };
    const total = known[0]?.block.total ?? 0;
    const failed = results.find((result) => result.error && !result.data);
    return {
      count: lengthOf(
        known.map(({ index, block }) => ({
          index,
          items: block.items.length,
          total: block.total,
          exact: block.exact,
        })),
        seen,
      ),
      total,
      exact: known[0]?.block.exact ?? true,
      row,
      indexOf,
      loading: head?.isPending ?? true,
      error: failed?.error,
      retry: () => void failed?.refetch(),
    };
  }, [key, seen, head?.isPending, results.some((result) => result.error)]);
}
