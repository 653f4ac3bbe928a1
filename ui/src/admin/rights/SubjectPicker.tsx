import { Button, Popover, TextInput } from '@mantine/core';
import { ArrowLeft, Check, ChevronRight, Plus, UsersRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useUsers } from '@/access';
import { CatalogIcon, type Field, useAvailableRecords, useCatalog } from '@/catalog';
import { IconButton, Person, useDebounced, useTexts } from '@/kernel';
import type { Subject } from '../rights.api';
import { everybody, subjectKey } from './model';
import classes from './SubjectPicker.module.css';

type Props = {
  /** Those who have a rule already. */
  taken: Set<string>;
  choose: (subject: Subject) => void;
  label?: string;
};

/** Adds a rule for everybody, an employee, or a group: first the field of the employees' card, then the record. */
export function SubjectPicker({ taken, choose, label }: Props) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<Field | null>(null);
  const pick = (subject: Subject) => {
    choose(subject);
    setOpen(false);
    setField(null);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Plus size={14} />}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {label ?? t('admin:access.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        {field ? (
          <Groups field={field} taken={taken} pick={pick} back={() => setField(null)} />
        ) : (
          <People taken={taken} pick={pick} into={setField} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

type ListProps = { taken: Set<string>; pick: (subject: Subject) => void };

function People({ taken, pick, into }: ListProps & { into: (field: Field) => void }) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const late = useDebounced(search.trim());
  const people = useUsers(late).data ?? [];
  const fields = (useCatalog('$users').data?.fields ?? []).filter((field) => field.type === 'object');
  return (
    <>
      <Search value={search} change={setSearch} label={t('admin:access.findPerson')} />
      <div className={classes.choices}>
        {search.trim() === '' && (
          <>
            <Choice subject={everybody} taken={taken} pick={pick}>
              <UsersRound size={16} aria-hidden />
              <span>{t('admin:access.everybody')}</span>
            </Choice>
            {fields.length > 0 && <div className={classes.choiceHead}>{t('admin:access.groups')}</div>}
            {fields.map((field) => (
              <button key={field.id} type="button" className={classes.choice} onClick={() => into(field)}>
                <span className="a-one-line">{field.name}</span>
                <ChevronRight size={15} className={classes.choiceEnd} aria-hidden />
              </button>
            ))}
            <div className={classes.choiceHead}>{t('admin:access.people')}</div>
          </>
        )}
        {people.map((person) => (
          <Choice
            key={person.id}
            subject={{ userAttr: 'id', catalogId: '$users', recordId: person.id, recordTitle: person.title }}
            taken={taken}
            pick={pick}
          >
            <Person title={person.title} size={20} />
          </Choice>
        ))}
        {people.length === 0 && late !== '' && <p className={classes.nobody}>{t('admin:access.nobody')}</p>}
      </div>
    </>
  );
}

function Groups({ field, taken, pick, back }: ListProps & { field: Field; back: () => void }) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const late = useDebounced(search.trim());
  const found = useAvailableRecords('$users', field.id, late, true);
  return (
    <>
      <div className={classes.choiceBack}>
        <IconButton icon={ArrowLeft} size={24} label={t('kernel:back')} onClick={back} />
        <b className="a-one-line">{field.name}</b>
      </div>
      <Search value={search} change={setSearch} label={t('admin:access.findGroup')} />
      <div className={classes.choices}>
        {(found.data ?? []).map(({ catalogId, catalogIcon, recordId, recordTitle }) => (
          <Choice
            key={`${catalogId}.${recordId}`}
            subject={{
              userAttr: field.id,
              userAttrTitle: field.name,
              catalogId,
              catalogIcon,
              recordId,
              recordTitle,
            }}
            taken={taken}
            pick={pick}
          >
            <CatalogIcon icon={catalogIcon ?? ''} catalogId={catalogId} size={15} />
            <span className="a-one-line">{recordTitle}</span>
          </Choice>
        ))}
        {found.data?.length === 0 && <p className={classes.nobody}>{t('admin:access.noGroups')}</p>}
      </div>
    </>
  );
}

type SearchProps = { value: string; change: (value: string) => void; label: string };

function Search({ value, change, label }: SearchProps) {
  return (
    <TextInput
      data-autofocus
      mb={6}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

type ChoiceProps = ListProps & { subject: Subject; children: ReactNode };

function Choice({ subject, taken, pick, children }: ChoiceProps) {
  const has = taken.has(subjectKey(subject));
  return (
    <button type="button" className={classes.choice} disabled={has} onClick={() => pick(subject)}>
      {children}
      {has && <Check size={15} className={classes.choiceEnd} aria-hidden />}
    </button>
  );
}
