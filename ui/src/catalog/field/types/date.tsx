import { useState } from 'react';
import {
  dayOfValue,
  formatDay,
  formatMoment,
  momentOf,
  parseDay,
  parseMoment,
  useTexts,
  wallOf,
  zones,
} from '@/kernel';
import type { Field } from '../../catalog.api';
import { DateFilter, dateFilterText } from '../filters/DateFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { CalendarButton } from '../parts/CalendarButton';
import { TypedInput } from '../parts/TypedInput';

type Value = string | null;

export const withTime = (field: Field): boolean => field.config.time === true || field.config.type === 'time';

const shown = (value: Value, field: Field) => (withTime(field) ? formatMoment(value) : formatDay(value));

function Cell({ value, field }: CellProps<Value>) {
  return <span className="a-one-line a-numbers">{shown(value, field)}</span>;
}

/** The calendar changes the day and keeps the time of day. */
function onDay(day: string, value: Value): string {
  const zone = zones.get().person;
  const { hour, minute } = value ? wallOf(new Date(value), zone) : { hour: 9, minute: 0 };
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return momentOf({ year, month, day: date, hour, minute }, zone).toISOString();
}

function dayShown(value: Value, time: boolean): string | null {
  if (!time || !value) return dayOfValue(value);
  const wall = wallOf(new Date(value), zones.get().person);
  return `${wall.year}-${String(wall.month).padStart(2, '0')}-${String(wall.day).padStart(2, '0')}`;
}

function Editor({ field, value, onChange, ...rest }: EditorProps<Value>) {
  const t = useTexts();
  const time = withTime(field);
  const [picked, setPicked] = useState(0);
  const choose = (day: string) => {
    onChange(time ? onDay(day, value) : day);
    rest.onInvalid?.(undefined);
    setPicked(picked + 1);
  };
  return (
    <TypedInput<Value>
      // A day chosen in the calendar replaces what was typed.
      key={picked}
      {...rest}
      label={rest.inCell ? field.name : undefined}
      value={value}
      onChange={onChange}
      format={(date) => shown(date, field)}
      parse={(text) => (time ? parseMoment(text) : parseDay(text))}
      message={t(time ? 'catalog:field.notMoment' : 'catalog:field.notDay')}
      placeholder={t(time ? 'catalog:field.momentForm' : 'catalog:field.dayForm')}
      rightSection={rest.inCell ? undefined : <CalendarButton day={dayShown(value, time)} choose={choose} />}
    />
  );
}

export default defineLook<Value>({
  Cell,
  Editor,
  text: shown,
  Filter: DateFilter,
  filterText: dateFilterText as never,
  width: 150,
});
