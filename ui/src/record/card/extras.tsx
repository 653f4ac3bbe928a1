import type { ComponentType } from 'react';
import type { Catalog } from '@/catalog';
import { createStore } from '@/kernel';
import type { RecordItem } from '../record.api';

type Extra = ComponentType<{ catalog: Catalog; record: RecordItem }>;

/** Buttons that rooms above put into the head of every card ("Start a process"); records do not know them. */
const extras = createStore<Record<string, Extra>>({});

/** Adds a part to the head of cards; called once, when the room's feature is loaded. */
export function addToCards(room: string, part: Extra): void {
  extras.set({ ...extras.get(), [room]: part });
}

export function CardExtras({ catalog, record }: { catalog: Catalog; record: RecordItem }) {
  return (
    <>
      {Object.entries(extras.use()).map(([room, Part]) => (
        <Part key={room} catalog={catalog} record={record} />
      ))}
    </>
  );
}
