import { formatNumber, parseNumber, t as text, useTexts } from '@/kernel';
import type { FilterProps } from '../look';
import classes from '../parts/parts.module.css';
import { TypedInput } from '../parts/TypedInput';

export type Range = { at?: number | string; to?: number | string };

type Bound = number | null;

const parse = (typed: string): Bound | undefined => {
  const number = parseNumber(typed);
  return typeof number === 'string' ? Number(number) : number;
};

export function RangeFilter({ field, value, onChange }: FilterProps<unknown>) {
  const t = useTexts();
  const range = (value ?? {}) as Range;
  const change = (part: 'at' | 'to', bound: Bound) => {
    const next: Range = { ...range, [part]: bound ?? undefined };
    onChange(next.at === undefined && next.to === undefined ? undefined : next);
  };
  const bound = (part: 'at' | 'to') => (
    <TypedInput<Bound>
      id={`filter-${field.id}-${part}`}
      label={t(`catalog:filter.${part}`)}
      placeholder={t(`catalog:filter.${part}`)}
      value={range[part] === undefined ? null : Number(range[part])}
      onChange={(next) => change(part, next)}
      format={(next) => formatNumber(next)}
      parse={parse}
      message={t('catalog:field.notNumber')}
      inputMode="decimal"
    />
  );
  return (
    <div className={classes.range}>
      {bound('at')}
      {bound('to')}
    </div>
  );
}

/** "from 5 to 10", in the words of the page; also of dates, with their own format. */
export function spanText(from: string, to: string): string {
  if (from && to) return from === to ? from : `${from} – ${to}`;
  return from
    ? text('catalog:filter.fromText', { value: from })
    : text('catalog:filter.toText', { value: to });
}

export const rangeFilterText = (value: Range): string =>
  spanText(formatNumber(value.at), formatNumber(value.to));
