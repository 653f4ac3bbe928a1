import { formatAmount, formatNumber, parseNumber, useTexts } from '@/kernel';
import { RangeFilter, rangeFilterText } from '../filters/RangeFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { TypedInput } from '../parts/TypedInput';

type Value = number | string | null;

/** Numbers that JavaScript cannot hold exactly travel as text. */
export function exact(text: string | null | undefined): Value | undefined {
  if (text === null || text === undefined) return text;
  const number = Number(text);
  return formatNumber(number) === formatNumber(text) ? number : text;
}

function Cell({ value, field }: CellProps<Value>) {
  return (
    <span className="a-one-line a-numbers">
      {formatAmount(value)}
      {field.config.unit ? `\u00a0${field.config.unit}` : ''}
    </span>
  );
}

function Editor({ field, value, onChange, ...rest }: EditorProps<Value>) {
  const t = useTexts();
  const { unit } = field.config;
  return (
    <TypedInput<Value>
      {...rest}
      label={rest.inCell ? field.name : undefined}
      value={value}
      onChange={onChange}
      format={(number) => formatAmount(number).replace('\u2212', '-')}
      parse={(text) => exact(parseNumber(text))}
      message={t('catalog:field.notNumber')}
      inputMode="decimal"
      align={rest.inCell ? 'right' : undefined}
      rightSection={unit && !rest.inCell ? <span style={{ color: 'var(--a-dim)' }}>{unit}</span> : undefined}
    />
  );
}

export default defineLook<Value>({
  Cell,
  Editor,
  text: (value) => formatAmount(value),
  Filter: RangeFilter,
  filterText: rangeFilterText as never,
  align: 'right',
  width: 130,
});
