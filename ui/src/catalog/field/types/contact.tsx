import { TextInput } from '@mantine/core';
import { ExternalLink, Mail, MessageSquareText, Phone, Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatPhone, IconButton, phoneDigits, useTexts } from '@/kernel';
import type { Field } from '../../catalog.api';
import { TextFilter, textFilterText } from '../filters/TextFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import classes from '../parts/parts.module.css';

type Contact = { id?: string; contact: string; comment?: string };
type Value = Contact[];

const shown = (contact: string, field: Field) =>
  field.config.type === 'phone' ? formatPhone(contact) : contact;

function address(contact: string, field: Field): string {
  if (field.config.type === 'phone') return `tel:${phoneDigits(contact)}`;
  if (field.config.type === 'email') return `mailto:${contact}`;
  return /^https?:\/\//i.test(contact) ? contact : `https://${contact}`;
}

// Elements made once: a table shows them in each of its rows.
const siteIcon = <ExternalLink size={14} aria-hidden />;
const icons: Record<string, ReactNode> = {
  phone: <Phone size={14} aria-hidden />,
  email: <Mail size={14} aria-hidden />,
  site: siteIcon,
};

type LinkProps = { contact: string; field: Field; className: string; children: ReactNode; name?: string };

/** Calls, writes or opens; everything else about a click belongs to the cell or the input. */
function ContactLink({ contact, field, className, children, name }: LinkProps) {
  const site = field.config.type === 'site';
  return (
    <a
      href={address(contact, field)}
      target={site ? '_blank' : undefined}
      rel={site ? 'noopener noreferrer' : undefined}
      className={className}
      aria-label={name}
    >
      {children}
    </a>
  );
}

/** A small icon beside the contact. */
function GoIcon({ contact, field }: { contact: string; field: Field }) {
  const t = useTexts();
  const name = `${t('catalog:field.go')}: ${shown(contact, field)}`;
  return (
    <ContactLink contact={contact} field={field} className={classes.go ?? ''} name={name}>
      {icons[field.config.type ?? ''] ?? siteIcon}
    </ContactLink>
  );
}

function Cell({ value, field }: CellProps<Value>) {
  const [first, ...others] = value;
  if (!first) return null;
  return (
    <>
      <span className="a-one-line a-numbers">
        {shown(first.contact, field)}
        {others.length > 0 && <span className={classes.note}> +{others.length}</span>}
      </span>
      <GoIcon contact={first.contact} field={field} />
    </>
  );
}

function View({ value, field }: CellProps<Value>) {
  return (
    <span className={classes.contacts}>
      {value.map((one) => (
        <span key={one.id ?? one.contact}>
          <ContactLink contact={one.contact} field={field} className="a-numbers">
            {shown(one.contact, field)}
          </ContactLink>
          {one.comment && <span className={classes.note}> · {one.comment}</span>}
        </span>
      ))}
    </span>
  );
}

const inputTypes: Record<string, 'tel' | 'email' | 'url'> = { phone: 'tel', email: 'email', site: 'url' };

/** In a cell only the first one is edited; the others stay as they are. */
function CellEditor({ field, value, onChange, id, typed }: EditorProps<Value>) {
  const [first, ...others] = value ?? [];
  const change = (contact: string) => {
    const rest = others.length > 0 ? others : [];
    onChange(contact.trim() === '' ? rest : [{ ...first, contact }, ...rest]);
  };
  return (
    <TextInput
      id={id}
      aria-label={field.name}
      variant="unstyled"
      classNames={{ input: classes.cellInput }}
      autoFocus
      autoComplete="off"
      inputMode={inputTypes[field.config.type ?? '']}
      value={first?.contact ?? ''}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={(event) => typed === undefined && event.currentTarget.select()}
    />
  );
}

type LineProps = {
  field: Field;
  line: Contact;
  id?: string;
  invalid: boolean;
  change: (part: Partial<Contact>) => void;
  /** Absent for the only line: it is emptied by hand. */
  remove?: () => void;
  /** Present in the last line. */
  another?: () => void;
};

/** One contact: formatted until somebody types in it; its note below it once somebody has something to note. */
function Line({ field, line, id, invalid, change, remove, another }: LineProps) {
  const t = useTexts();
  const [typing, setTyping] = useState(false);
  const [noting, setNoting] = useState(false);
  const filled = line.contact !== '';
  const noted = filled && (noting || Boolean(line.comment));
  return (
    <div className={classes.contact}>
      <TextInput
        id={id}
        aria-label={id ? undefined : field.name}
        inputMode={inputTypes[field.config.type ?? '']}
        autoComplete="off"
        value={typing ? line.contact : shown(line.contact, field)}
        error={invalid}
        rightSection={filled && !typing ? <GoIcon contact={line.contact} field={field} /> : undefined}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => change({ contact: event.currentTarget.value })}
      />
      {filled && !noted && (
        <IconButton
          icon={MessageSquareText}
          label={t('catalog:field.note')}
          onClick={() => setNoting(true)}
        />
      )}
      {filled && another && <IconButton icon={Plus} label={t('catalog:field.another')} onClick={another} />}
      {remove && <IconButton icon={X} label={t('catalog:field.remove')} onClick={remove} />}
      {noted && (
        <TextInput
          className={classes.contactNote}
          autoFocus={noting}
          size="xs"
          aria-label={t('catalog:field.note')}
          placeholder={t('catalog:field.note')}
          value={line.comment ?? ''}
          onBlur={() => setNoting(false)}
          onChange={(event) => change({ comment: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

const blank: Contact = { contact: '', comment: '' };

function Editor(props: EditorProps<Value>) {
  const { field, value, onChange, id, invalid } = props;
  if (props.inCell) return <CellEditor {...props} />;
  const lines = value?.length ? value : [blank];
  const change = (index: number, part: Partial<Contact>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <div className={classes.contacts}>
      {lines.map((line, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          key={index}
          field={field}
          line={line}
          id={index === 0 ? id : undefined}
          invalid={index === 0 && Boolean(invalid)}
          change={(part) => change(index, part)}
          remove={lines.length > 1 ? () => onChange(lines.filter((_, at) => at !== index)) : undefined}
          another={index === lines.length - 1 ? () => onChange([...lines, blank]) : undefined}
        />
      ))}
      {invalid && <div className={classes.invalid}>{invalid}</div>}
    </div>
  );
}

export default defineLook<Value, string>({
  Cell,
  View,
  Editor,
  text: (value, field) => value.map((one) => shown(one.contact, field)).join(', '),
  send: (value) => (value ?? []).filter((one) => one.contact.trim() !== ''),
  empty: (value) => value.every((one) => one.contact.trim() === ''),
  Filter: TextFilter,
  filterText: textFilterText,
  width: 186,
});
