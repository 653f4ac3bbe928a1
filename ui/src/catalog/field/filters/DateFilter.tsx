import { Button } from '@mantine/core';
import { useState } from 'react';
import { dayOf, formatDay, momentOf, parseDay, t as text, useTexts, zones } from '@/kernel';
import type { Field } from '../../catalog.api';
import type { FilterProps } from '../look';
import { CalendarButton } from '../parts/CalendarButton';
import classes from '../parts/parts.module.css';
import { TypedInput } from '../parts/TypedInput';
import { spanText } from './RangeFilter';

/** Days or moments, either bound optional; or days counted from today. */
export type DateRange = { at?: string; to?: string } | { from: number; to: number; unit: 'day' };

type Bound = string | null;

const presets = [
  { key: 'today', from: 0, to: 0 },
  { key: 'last7', from: -6, to: 0 },
  { key: 'last30', from: -29, to: 0 },
  { key: 'next7', from: 0, to: 6 },
] as const;

const isRelative = (range: DateRange | undefined): range is { from: number; to: number; unit: 'day' } =>
  range !== undefined && 'unit' in range;

const hasTime = (field: Field) => field.config.time === true || field.config.type === 'time';

/** A day as the filter sends it: plain for days, the first or last minute of it for moments. */
function boundOf(day: string, part: 'at' | 'to', field: Field): string {
  if (!hasTime(field)) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const zone = zones.get().person;
  if (part === 'at') return momentOf({ year, month, day: date, hour: 0, minute: 0 }, zone).toISOString();
  const last = momentOf({ year, month, day: date, hour: 23, minute: 59 }, zone);
  return new Date(last.getTime() + 59_999).toISOString();
}

function dayOfBound(bound: string | number | undefined): Bound {
  if (typeof bound !== 'string') return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(bound) ? bound : dayOf(new Date(bound), zones.get().person);
}

export function DateFilter({ field, value, onChange }: FilterProps<unknown>) {
  const t = useTexts();
  const [picked, setPicked] = useState(0);
  const range = value as DateRange | undefined;
  const absolute = isRelative(range) ? {} : (range ?? {});
  const change = (part: 'at' | 'to', day: Bound) => {
    const next = { ...absolute, [part]: day === null ? undefined : boundOf(day, part, field) };
    onChange(next.at === undefined && next.to === undefined ? undefined : next);
  };
  const bound = (part: 'at' | 'to') => (
    <TypedInput<Bound>
      key={`${part}${picked}`}
      id={`filter-${field.id}-${part}`}
      label={t(`catalog:filter.${part}`)}
      placeholder={t(`catalog:filter.${part}`)}
      value={dayOfBound(absolute[part])}
      onChange={(day) => change(part, day)}
      format={formatDay}
      parse={(typed) => parseDay(typed)}
      message={t('catalog:field.notDay')}
      rightSection={
        <CalendarButton
          day={dayOfBound(absolute[part])}
          choose={(day) => {
            change(part, day);
            setPicked(picked + 1);
          }}
        />
      }
    />
  );
  return (
    <div>
      <div className={classes.range}>
        {bound('at')}
        {bound('to')}
      </div>
      <div className={classes.presets}>
        {presets.map(({ key, from, to }) => {
          const on = isRelative(range) && range.from === from && range.to === to;
          return (
            <Button
              key={key}
              size="compact-sm"
              variant={on ? 'filled' : 'default'}
              aria-pressed={on}
              onClick={() => onChange(on ? undefined : { from, to, unit: 'day' })}
            >
              {t(`catalog:filter.${key}`)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

export function dateFilterText(range: DateRange): string {
  if (!isRelative(range)) return spanText(formatDay(dayOfBound(range.at)), formatDay(dayOfBound(range.to)));
  const preset = presets.find(({ from, to }) => from === range.from && to === range.to);
  return preset
    ? text(`catalog:filter.${preset.key}`)
    : text('catalog:filter.days', { from: range.from, to: range.to });
}
