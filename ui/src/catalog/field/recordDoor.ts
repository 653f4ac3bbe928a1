import { createStore } from '@/kernel';

/** A link to a record, as the API answers it. */
export type RecordRef = {
  sectionId?: string;
  catalogId: string;
  catalogTitle?: string;
  catalogIcon?: string;
  recordId: string;
  recordTitle: string;
  isRemoved?: boolean;
};

type RecordDoor = {
  /** Shows the record over what is there. */
  open: (catalogId: string, recordId: string) => void;
  /** Opens an empty card and gives the record that came of it; undefined when it was closed without saving. */
  create: (catalogId: string, title: string) => Promise<RecordRef | undefined>;
};

/** Set by the room of records: links know no cards, since catalogs stand below records. */
export const recordDoor = createStore<RecordDoor | null>(null);
