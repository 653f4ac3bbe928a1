import { createStore } from '@/kernel';
import type { RecordItem, Values } from '../record.api';

type Asked = {
  catalogId: string;
  values: Values;
  answer: (record: RecordItem | undefined) => void;
};

/** A card for a new record that was asked for from a link or a relation; it lies over what is there. */
export const newRecord = createStore<Asked | null>(null);

/** Opens an empty card with some values given; resolves with what was saved, or nothing when it was closed. */
export function openNewRecord(catalogId: string, values: Values): Promise<RecordItem | undefined> {
  return new Promise((resolve) => {
    newRecord.set({
      catalogId,
      values,
      answer: (record) => {
        newRecord.set(null);
        resolve(record);
      },
    });
  });
}
