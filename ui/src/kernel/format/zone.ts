import { createStore } from '../store';

/** Days belong to the company's zone, moments are shown in the person's. Set once the person is known. */
export const zones = createStore<{ person: string; company: string }>({
  person: Intl.DateTimeFormat().resolvedOptions().timeZone,
  company: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** A moment as a wall clock shows it. `month` counts from 1. */
export type Wall = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second?: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clock on the wall of that zone shows at the moment. */
export function wallOf(moment: Date, zone: string): Wall {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(moment)
      .map((part) => [part.type, Number(part.value)]),
  );
  return {
    year: parts.year ?? 0,
    month: parts.month ?? 1,
    day: parts.day ?? 1,
    hour: parts.hour ?? 0,
    minute: parts.minute ?? 0,
    second: parts.second ?? 0,
  };
}

const asUtc = (wall: Wall) => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);

/** The moment at which the wall clock of that zone shows this; within a skipped hour the one after it. */
export function momentOf(wall: Wall, zone: string): Date {
  const wanted = asUtc(wall);
  let guess = wanted;
  for (let i = 0; i < 3; i++) guess += wanted - asUtc(wallOf(new Date(guess), zone));
  return new Date(guess);
}

/** `2026-11-23` of a moment in a zone. */
export function dayOf(moment: Date, zone: string): string {
  const { year, month, day } = wallOf(moment, zone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** All zones of the browser, with "UTC" in front. */
export function zoneNames(): string[] {
  const listed = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return ['UTC', ...listed.filter((name) => name !== 'UTC')];
}
