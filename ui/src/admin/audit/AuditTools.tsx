import { Button, Select, TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useUsers } from '@/access';
import { formatMoment, parseMoment, useDebounced, useTexts } from '@/kernel';
import { useAuditKinds } from '../audit.api';
import classes from './Audit.module.css';
import { type AuditSearch, parseEnd } from './auditSearch';

type Props = { search: AuditSearch; change: (search: AuditSearch) => void };

/** What the log is narrowed by: words, kind, person, time. */
export function AuditTools({ search, change }: Props) {
  const t = useTexts();
  const kinds = useAuditKinds().data ?? [];
  return (
    <div className={classes.tools}>
      <Words search={search} change={change} />
      <Select
        clearable
        searchable
        placeholder={t('admin:audit.anyKind')}
        aria-label={t('admin:audit.kind')}
        value={search.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
        data={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
      />
      <Person search={search} change={change} />
      <Moment
        label={t('admin:audit.from')}
        value={search.from}
        parse={parseMoment}
        onChange={(from) => change({ from })}
      />
      <Moment
        label={t('admin:audit.to')}
        value={search.to}
        parse={parseEnd}
        onChange={(to) => change({ to })}
      />
      {search.object && (
        <Button
          variant="light"
          rightSection={<X size={14} aria-hidden />}
          onClick={() => change({ object: undefined })}
        >
          {t('admin:audit.oneObject')}
        </Button>
      )}
    </div>
  );
}

function Words({ search, change }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState(search.text ?? '');
  const sought = useDebounced(typed.trim(), 300);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the address
  useEffect(() => {
    if ((search.text ?? '') !== sought) change({ text: sought || undefined });
  }, [sought]);
  return (
    <TextInput
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<Search size={15} aria-hidden />}
      placeholder={t('admin:audit.search')}
      aria-label={t('admin:audit.search')}
    />
  );
}

function Person({ search, change }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const people = useUsers(useDebounced(typed, 250)).data ?? [];
  const data = people.map(({ id, title }) => ({ value: id, label: title }));
  const { actor } = search;
  if (actor && !data.some(({ value }) => value === actor)) data.push({ value: actor, label: `№ ${actor}` });
  return (
    <Select
      clearable
      searchable
      placeholder={t('admin:audit.anyone')}
      aria-label={t('admin:audit.actor')}
      value={actor ?? null}
      onSearchChange={setTyped}
      onChange={(id) => change({ actor: id ?? undefined })}
      filter={({ options }) => options}
      nothingFoundMessage={t('admin:audit.nobody')}
      data={data}
    />
  );
}

type MomentProps = {
  label: string;
  value: string | undefined;
  parse: (typed: string) => string | null | undefined;
  onChange: (moment: string | undefined) => void;
};

/** A day, or a day and a time, typed as people write them. */
function Moment({ label, value, parse, onChange }: MomentProps) {
  const t = useTexts();
  const [typed, setTyped] = useState(formatMoment(value));
  const [wrong, setWrong] = useState(false);
  const take = () => {
    const moment = parse(typed);
    setWrong(moment === undefined);
    if (moment !== undefined && (moment ?? undefined) !== value) onChange(moment ?? undefined);
  };
  return (
    <TextInput
      className={classes.moment}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      placeholder={label}
      aria-label={label}
      error={wrong && t('admin:audit.noDate')}
    />
  );
}
