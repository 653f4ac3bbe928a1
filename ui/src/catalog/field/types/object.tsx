import { RecordsFilter, recordsFilterText } from '../filters/RecordsFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { Chips } from '../parts/Chip';
import { LinkPicker } from '../parts/LinkPicker';
import classes from '../parts/parts.module.css';
import { LinkedList, RecordLink, sameLink } from '../parts/RecordLink';
import type { RecordRef } from '../recordDoor';

type FilterValue = Parameters<typeof recordsFilterText>[0];

type Value = RecordRef[];

function Cell({ value }: CellProps<Value>) {
  return (
    <Chips oneLine>
      {value.slice(0, 4).map((link) => (
        <RecordLink key={`${link.catalogId}.${link.recordId}`} link={link} />
      ))}
      {value.length > 4 && <span>+{value.length - 4}</span>}
    </Chips>
  );
}

function View({ value }: CellProps<Value>) {
  return <LinkedList links={value} />;
}

function Editor(props: EditorProps<Value>) {
  const { field, onChange, inCell } = props;
  const value = props.value ?? [];
  const multiple = field.config.multiselect === true;
  const picker = <LinkPicker {...props} value={value} multiple={multiple} />;
  if (inCell || (value.length === 0 && !multiple)) return picker;
  return (
    <div className={classes.links}>
      {value.length > 0 && (
        <LinkedList links={value} remove={(link) => onChange(value.filter((one) => !sameLink(one, link)))} />
      )}
      {multiple && picker}
      {props.invalid && !multiple && <div className={classes.invalid}>{props.invalid}</div>}
    </div>
  );
}

export default defineLook<Value, FilterValue>({
  Cell,
  View,
  Editor,
  text: (value) => value.map((link) => link.recordTitle).join(', '),
  send: (value) => (value ?? []).map(({ catalogId, recordId }) => ({ catalogId, recordId })),
  Filter: RecordsFilter,
  filterText: recordsFilterText,
  width: 190,
});
