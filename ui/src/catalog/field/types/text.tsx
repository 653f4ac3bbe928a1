import { Textarea, TextInput } from '@mantine/core';
import { useTexts } from '@/kernel';
import { TextFilter, textFilterText } from '../filters/TextFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import classes from '../parts/parts.module.css';

const multiline = (field: EditorProps['field']) => field.config.type === 'multiline';

function Cell({ value }: CellProps<string>) {
  return <span className="a-one-line">{value}</span>;
}

function View({ value, field }: CellProps<string>) {
  if (field.config.type === 'mail') return <a href={`mailto:${value}`}>{value}</a>;
  return <span className={classes.multiline}>{value}</span>;
}

function Editor({ field, value, onChange, id, invalid, inCell, typed }: EditorProps<string>) {
  const t = useTexts();
  const shared = {
    id,
    'aria-label': inCell ? field.name : undefined,
    value: value ?? '',
    error: inCell ? Boolean(invalid) : invalid,
    autoFocus: inCell,
    autoComplete: 'off',
  };
  const select = (input: HTMLInputElement | HTMLTextAreaElement) => {
    if (!inCell) return;
    if (typed === undefined) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  };
  if (multiline(field))
    return (
      <Textarea
        {...shared}
        autosize={!inCell}
        minRows={inCell ? 5 : 3}
        rows={inCell ? 5 : undefined}
        maxRows={16}
        description={inCell ? t('catalog:field.newLine') : undefined}
        inputWrapperOrder={['input', 'description', 'error']}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={(event) => select(event.currentTarget)}
      />
    );
  return (
    <TextInput
      {...shared}
      type={field.config.type === 'mail' ? 'email' : 'text'}
      maxLength={256}
      variant={inCell ? 'unstyled' : 'default'}
      classNames={inCell ? { input: classes.cellInput } : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => select(event.currentTarget)}
    />
  );
}

export default defineLook<string, string>({
  Cell,
  View,
  Editor,
  text: (value) => value,
  Filter: TextFilter,
  filterText: textFilterText,
  width: 220,
});
