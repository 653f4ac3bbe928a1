import type { RecordItem, Values } from '../record.api';

export type CardTab = 'fields' | 'relations' | 'history' | 'processes';

export const cardTabs: CardTab[] = ['fields', 'relations', 'history', 'processes'];

export type CardProps = {
  catalogId: string;
  /** Absent for a new record. */
  recordId?: string;
  given?: Values;
  tab?: CardTab;
  onTab?: (tab: CardTab) => void;
  close: () => void;
  /** After a new record was saved. */
  created?: (record: RecordItem) => void;
  /** Steps to the neighbours in the list the card was opened from. */
  step?: { before?: () => void; after?: () => void };
  full?: boolean;
  toggleFull?: () => void;
};
