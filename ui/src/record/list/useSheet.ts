import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { queryClient, toastError, useHotkeys } from '@/kernel';
import { type Block, blockKey, blockSize, type ListQuery, loadBlock, type RecordItem } from '../record.api';

/** What a printed list holds at most. */
export const mostPrinted = 1000;

/** The first rows of a list, those that nobody looked at yet included. */
async function firstRows(catalogId: string, list: ListQuery): Promise<RecordItem[]> {
  const rows: RecordItem[] = [];
  for (let index = 0; index * blockSize < mostPrinted; index++) {
    const block = await queryClient.fetchQuery<Block>({
      queryKey: blockKey(catalogId, list, index),
      queryFn: ({ signal }) => loadBlock(catalogId, list, index, signal),
      staleTime: 60_000,
    });
    rows.push(...block.items);
    if (block.items.length < blockSize) break;
  }
  return rows;
}

/** Loads the rows of the sheet, then opens the browser's print dialog; Ctrl+P does the same unless a card lies over the list. */
export function useSheet(catalogId: string, list: ListQuery, alone: boolean) {
  const [sheet, setSheet] = useState<RecordItem[] | null>(null);
  const print = useCallback(async () => {
    try {
      const rows = await firstRows(catalogId, list);
      flushSync(() => setSheet(rows));
      window.addEventListener('afterprint', () => setSheet(null), { once: true });
      window.print();
    } catch (error) {
      toastError(error);
    }
  }, [catalogId, list]);
  useHotkeys([
    { code: 'KeyP', ctrl: true, label: 'record:list.print', run: () => void print(), enabled: alone },
  ]);
  return { sheet, print };
}
