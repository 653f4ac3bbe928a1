import { formatNumber, parseNumber, useTexts } from '@/kernel';
import { RangeFilter, rangeFilterText } from '../filters/RangeFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import classes from '../parts/parts.module.css';
import { TypedInput } from '../parts/TypedInput';

type Value = number | null;

const bounded = (text: string): Value | undefined => {
  const number = parseNumber(text.replace('%', ''));
  if (number === null) return 0;
  if (number === undefined) return undefined;
  const value = Number(number);
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : undefined;
};

function Cell({ value }: CellProps<Value>) {
  return <Bar part={value ?? 0} />;
}

function Bar({ part, short }: { part: number; short?: boolean }) {
  return (
    <span className={classes.bar} data-short={short || undefined}>
      <span className={classes.track}>
        <span className={classes.fill} style={{ display: 'block', width: `${part}%` }} />
      </span>
      <span className={classes.percent}>{part}&nbsp;%</span>
    </span>
  );
}

function View({ value }: CellProps<Value>) {
  return <Bar part={value ?? 0} short />;
}

function Editor({ field, value, onChange, ...rest }: EditorProps<Value>) {
  const t = useTexts();
  return (
    <TypedInput<Value>
      {...rest}
      label={rest.inCell ? field.name : undefined}
      value={value}
      onChange={onChange}
      format={(number) => formatNumber(number ?? 0)}
      parse={bounded}
      message={t('catalog:field.notPercent')}
      inputMode="numeric"
      align={rest.inCell ? 'right' : undefined}
      rightSection={rest.inCell ? undefined : <span style={{ color: 'var(--a-dim)' }}>%</span>}
    />
  );
}

export default defineLook<Value>({
  Cell,
  View,
  Editor,
  text: (value) => `${value ?? 0} %`,
  Filter: RangeFilter,
  filterText: rangeFilterText as never,
  empty: (value) => value === null,
  width: 150,
});
