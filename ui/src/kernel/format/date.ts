import { spoken, t } from '../texts';
import { dayOf, momentOf, type Wall, wallOf, zones } from './zone';

const two = (value: number) => String(value).padStart(2, '0');

const dayText = (wall: Wall) => `${two(wall.day)}.${two(wall.month)}.${wall.year}`;
const timeText = (wall: Wall) => `${two(wall.hour)}:${two(wall.minute)}`;

const valid = (iso: string | null | undefined): Date | null => {
  if (!iso) return null;
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** The day of a date-only value, in the company's zone: `2026-11-23`. Plain days stay what they are. */
export function dayOfValue(value: string | null | undefined): string | null {
  if (value && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const date = valid(value);
  return date && dayOf(date, zones.get().company);
}

/** `23.11.2026` of a date-only value. */
export function formatDay(value: string | null | undefined): string {
  const day = dayOfValue(value);
  if (!day) return '';
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** `23.11.2026 14:30` in the person's zone. */
export function formatMoment(iso: string | null | undefined): string {
  const date = valid(iso);
  if (!date) return '';
  const wall = wallOf(date, zones.get().person);
  return `${dayText(wall)} ${timeText(wall)}`;
}

/** `14:30:05` in the person's zone, for what happens within seconds. */
export function formatSecond(iso: string | null | undefined): string {
  const date = valid(iso);
  if (!date) return '';
  const wall = wallOf(date, zones.get().person);
  return `${timeText(wall)}:${two(wall.second ?? 0)}`;
}

const dayNumber = (wall: Wall) => Math.round(Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000);

/** Short and relative where it helps: "today, 14:30", "yesterday, 9:05", "3 Nov, 14:30", "3 Nov 2025". */
export function formatRelative(iso: string | null | undefined, now = new Date()): string {
  const date = valid(iso);
  if (!date) return '';
  const zone = zones.get().person;
  const wall = wallOf(date, zone);
  const today = wallOf(now, zone);
  const days = dayNumber(wall) - dayNumber(today);
  const named = { 0: 'today', '-1': 'yesterday', 1: 'tomorrow' }[days];
  if (named) return `${t(`kernel:date.${named}`)}, ${timeText(wall)}`;
  const sameYear = wall.year === today.year;
  const text = new Intl.DateTimeFormat(spoken() === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
  }).format(date);
  return sameYear ? `${text}, ${timeText(wall)}` : text;
}

/** How long something took: "350 ms", "2.4 s", "3 min 5 s", "2 h 10 min", "4 d 3 h". */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const unit = (value: number | string, name: string) => `${value}\u00a0${t(`kernel:unit.${name}`)}`;
  if (seconds < 1) return unit(Math.round(milliseconds), 'ms');
  if (seconds < 59.5)
    return unit(seconds < 10 ? seconds.toFixed(1).replace('.', ',') : Math.round(seconds), 's');
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${unit(minutes, 'min')} ${unit(whole % 60, 's')}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${unit(hours, 'h')} ${unit(minutes % 60, 'min')}`;
  return `${unit(Math.floor(hours / 24), 'd')} ${unit(hours % 24, 'h')}`;
}

const fullYear = (text: string | undefined, now: Date) => {
  if (text === undefined) return wallOf(now, zones.get().person).year;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
};

/** `23.11.2026`, `23.11.26`, `23/11`, `231126`, `2026-11-23` → `2026-11-23`; null: nothing typed; undefined: no date. */
export function parseDay(text: string, now = new Date()): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const usual = /^(\d{1,2})[.,/\-\s](\d{1,2})(?:[.,/\-\s](\d{2}|\d{4}))?\.?$/.exec(typed);
  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  const parts = usual ?? packed;
  if (!iso && !parts) return undefined;
  const year = iso ? Number(iso[1]) : fullYear(parts?.[3], now);
  const month = Number(iso ? iso[2] : parts?.[2]);
  const day = Number(iso ? iso[3] : parts?.[1]);
  const check = new Date(Date.UTC(year, month - 1, day));
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || year < 1000) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/** `14:30`, `14.30`, `1430`, `9` → hours and minutes. */
export function parseTime(text: string): { hour: number; minute: number } | undefined {
  const match = /^(\d{1,2})(?:[:.,\s-]?(\d{2}))?$/.exec(text.trim());
  const hour = Number(match?.[1] ?? Number.NaN);
  const minute = Number(match?.[2] ?? 0);
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}

/** `23.11.2026 14:30` typed in the person's zone → UTC ISO; a day without a time begins at 00:00. */
export function parseMoment(text: string, now = new Date()): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const [dayPart = '', ...rest] = typed.split(/[\s,]+/);
  const day = parseDay(dayPart, now);
  const time = rest.length === 0 ? { hour: 0, minute: 0 } : parseTime(rest.join(':'));
  if (!day || !time) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return momentOf({ year, month, day: date, ...time }, zones.get().person).toISOString();
}
