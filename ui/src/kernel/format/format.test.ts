import { describe, expect, it } from 'vitest';
import {
  dayOfValue,
  formatAmount,
  formatDay,
  formatDuration,
  formatMoment,
  formatNumber,
  formatPhone,
  formatRelative,
  formatSecond,
  momentOf,
  parseDay,
  parseMoment,
  parseNumber,
  parseTime,
  phoneDigits,
  wallOf,
  zones,
} from '.';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('numbers', () => {
  it.each([
    ['1 234,50', '1234.5'],
    ['1234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['−5', '-5'],
    ['007', '7'],
    [',5', '0.5'],
    ['12345678901234567890,12345678', '12345678901234567890.12345678'],
  ])('%s is read as %s', (typed, value) => expect(parseNumber(typed)).toBe(value));

  it('tells nothing typed from no number', () => {
    expect(parseNumber('  ')).toBeNull();
    expect(parseNumber('12 рублей')).toBeUndefined();
    expect(parseNumber('1-2')).toBeUndefined();
  });

  it('shows groups and a decimal comma', () => {
    expect(plain(formatNumber(1234567.5))).toBe('1 234 567,5');
    expect(plain(formatNumber('12345678901234567890.12'))).toBe('12 345 678 901 234 567 890,12');
    expect(plain(formatAmount(1234.5))).toBe('1 234,50');
    expect(plain(formatAmount(1234))).toBe('1 234');
    expect(formatNumber(-5)).toBe('\u22125');
    expect(formatNumber(null)).toBe('');
  });
});

describe('phones', () => {
  it.each(['8 (901) 234-56-78', '+79012345678', '+7 901 234 56 78', '9012345678'])(
    '%s is one number',
    (typed) => {
      expect(phoneDigits(typed)).toBe('+79012345678');
      expect(formatPhone(typed)).toBe('+7 901 234-56-78');
    },
  );

  it('leaves what it does not know', () => {
    expect(formatPhone('доб. 123')).toBe('доб. 123');
    expect(phoneDigits('+44 20 7946 0958')).toBe('+442079460958');
  });
});

describe('dates', () => {
  zones.set({ person: 'Asia/Yekaterinburg', company: 'Europe/Moscow' });
  const now = new Date('2026-11-24T10:00:00Z');

  it('reads days as people type them', () => {
    for (const typed of ['23.11.2026', '23.11.26', '23/11/2026', '231126', '23112026', '23.11', '2026-11-23'])
      expect(parseDay(typed, now)).toBe('2026-11-23');
    expect(parseDay('31.02.2026', now)).toBeUndefined();
    expect(parseDay('', now)).toBeNull();
    expect(parseDay('завтра', now)).toBeUndefined();
  });

  it('shows a day in the zone of the company', () => {
    expect(dayOfValue('2026-11-22T21:00:00.000Z')).toBe('2026-11-23');
    expect(formatDay('2026-11-22T21:00:00.000Z')).toBe('23.11.2026');
    expect(formatDay('2026-11-23')).toBe('23.11.2026');
  });

  it('reads and shows moments in the zone of the person', () => {
    expect(parseMoment('23.11.2026 14:30', now)).toBe('2026-11-23T09:30:00.000Z');
    expect(formatMoment('2026-11-23T09:30:00.000Z')).toBe('23.11.2026 14:30');
    expect(parseMoment('23.11.2026 930', now)).toBe('2026-11-23T04:30:00.000Z');
    expect(parseTime('25:00')).toBeUndefined();
  });

  it('goes there and back over a change of the clock', () => {
    const wall = { year: 2026, month: 3, day: 29, hour: 3, minute: 30 };
    expect(wallOf(momentOf(wall, 'Europe/Berlin'), 'Europe/Berlin')).toEqual({ ...wall, second: 0 });
  });

  it('shows seconds and how long something took', () => {
    expect(formatSecond('2026-11-23T09:30:05.900Z')).toBe('14:30:05');
    expect(plain(formatDuration(119_700))).toBe('2 мин 0 с');
    expect(plain(formatDuration(2_400))).toBe('2,4 с');
  });

  it('names near days', () => {
    expect(formatRelative('2026-11-24T09:30:00Z', now)).toBe('сегодня, 14:30');
    expect(formatRelative('2026-11-23T09:30:00Z', now)).toBe('вчера, 14:30');
    expect(formatRelative('2025-11-23T09:30:00Z', now)).toContain('2025');
  });
});
