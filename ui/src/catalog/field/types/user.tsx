import { useState } from 'react';
import { useMeQuery, useUsers } from '@/access';
import { Avatar, Person, t as text, useDebounced, useTexts } from '@/kernel';
import { PeopleFilter, peopleFilterText } from '../filters/PeopleFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { Chips } from '../parts/Chip';
import { ChoicePicker } from '../parts/ChoicePicker';

export type UserRef = { id: string; title: string; isRemoved?: boolean };
type Value = UserRef[];

function Cell({ value }: CellProps<Value>) {
  const [only] = value;
  if (value.length === 1 && only) return <Person title={only.title} gone={only.isRemoved} />;
  return (
    <Chips oneLine>
      {value.map((user) => (
        <Avatar key={user.id} title={user.title} size={20} />
      ))}
      <span className="a-one-line">{value.map((user) => user.title.split(' ')[0]).join(', ')}</span>
    </Chips>
  );
}

/** People found by name, me first; those already chosen are always among them. */
export function usePeopleChoices(search: string, chosen: UserRef[], open: boolean) {
  const me = useMeQuery().data;
  const late = useDebounced(search.trim());
  const users = useUsers(late, open);
  const found = users.data ?? [];
  const mine = found.filter((user) => user.id === me?.id);
  const others = found.filter((user) => user.id !== me?.id);
  const missing = late === '' ? chosen.filter((one) => !found.some((user) => user.id === one.id)) : [];
  const people = [...mine, ...missing, ...others];
  const options = people.map((user) => ({
    id: user.id,
    text: user.title,
    look: <Person title={user.title} note={user.id === me?.id ? text('catalog:field.me') : undefined} />,
  }));
  return { options, people, loading: users.isFetching };
}

function Editor({ field, value, onChange, id, invalid, inCell, done, typed }: EditorProps<Value>) {
  const t = useTexts();
  const [search, setSearch] = useState(typed ?? '');
  const [open, setOpen] = useState(inCell === true);
  const chosen = value ?? [];
  const { options, people, loading } = usePeopleChoices(search, chosen, open);
  const refs = (ids: string[]) =>
    ids.flatMap(
      (one) => chosen.find((user) => user.id === one) ?? people.find((user) => user.id === one) ?? [],
    );
  return (
    <ChoicePicker
      id={id}
      label={inCell ? field.name : undefined}
      options={options}
      chosen={chosen.map((user) => user.id)}
      multiple={field.config.multiselect === true}
      onChange={(ids) => onChange(refs(ids))}
      shown={<Cell value={chosen} field={field} />}
      placeholder={t('catalog:field.nobody')}
      search={search}
      onSearch={setSearch}
      loading={loading}
      invalid={invalid}
      inCell={inCell}
      done={done}
      onOpen={() => setOpen(true)}
    />
  );
}

export default defineLook<Value, Parameters<typeof peopleFilterText>[0]>({
  Cell,
  Editor,
  text: (value) => value.map((user) => user.title).join(', '),
  send: (value) => (value ?? []).map(({ id }) => ({ id })),
  Filter: PeopleFilter,
  filterText: peopleFilterText,
  width: 170,
});
