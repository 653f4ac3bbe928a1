import { readStored, writeStored } from '@/kernel';

/** Edits that the server does not have yet, kept in this browser: a reload or a lost connection loses nothing. */
export type KeptDraft = { revision: number; xml: string };

const key = (id: string) => `scenario.unsaved.${id}`;

export const keptDraft = (id: string): KeptDraft | null => readStored<KeptDraft | null>(key(id), null);

export const keepDraft = (id: string, draft: KeptDraft | null): void => writeStored(key(id), draft);
