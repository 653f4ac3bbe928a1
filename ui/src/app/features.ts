import type { Feature } from '@/kernel';

const found = import.meta.glob<Feature>('/src/*/feature.tsx', { eager: true, import: 'default' });

/** Every room that gives something to the frame; a new room appears here by having a `feature.tsx`. */
export const features: Feature[] = Object.values(found);

/** One part of every room that has it, with the room's name as a stable key. */
export function partsOf<K extends keyof Feature>(part: K): { room: string; Part: NonNullable<Feature[K]> }[] {
  return Object.entries(found).flatMap(([path, feature]) => {
    const Part = feature[part];
    return Part ? [{ room: path, Part: Part as NonNullable<Feature[K]> }] : [];
  });
}

const byOrder = (one: { order: number }, other: { order: number }) => one.order - other.order;

export const navEntries = features.flatMap((feature) => feature.nav ?? []).sort(byOrder);
export const createEntries = features.flatMap((feature) => feature.create ?? []).sort(byOrder);
export const startEntries = features.flatMap((feature) => feature.start ?? []).sort(byOrder);
