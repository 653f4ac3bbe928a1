import { Pencil, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Catalog } from '@/catalog';
import { IconButton, useTexts, useWide } from '@/kernel';
import { kindOf, type Rights, type Subject } from '../rights.api';
import { FieldsDialog } from './FieldsDialog';
import { LevelCells } from './LevelCells';
import { LevelSelect } from './LevelSelect';
import { hasFields, helpKey, type Level } from './levels';
import { type DraftRule, everybody, plainFields } from './model';
import classes from './Rights.module.css';
import { SubjectName, subjectName } from './SubjectName';

type Props = {
  item: Rights;
  catalog: Catalog | undefined;
  rule: DraftRule;
  /** Absent for a rule that is not to be changed here. */
  change?: (rule: DraftRule) => void;
  remove?: () => void;
  /** Puts a rule of this object in place of an inherited one. */
  overrule?: () => void;
  /** In place of what the level means: where the rule comes from, why it stays. */
  note?: ReactNode;
  hints?: string[];
  fault?: string;
};

/** One rule: who, how much, which fields other than that. */
export function RuleRow({ item, catalog, rule, change, remove, overrule, note, hints = [], fault }: Props) {
  const t = useTexts();
  const wide = useWide();
  const kind = kindOf(item.object);
  const who = subjectName(rule.subject);
  const Levels = wide ? LevelCells : LevelSelect;
  const help = t(helpKey(rule.level, kind));
  return (
    <li
      className={classes.row}
      data-fixed={!change || undefined}
      data-fault={fault !== undefined || undefined}
    >
      <div className={classes.who}>
        <SubjectName subject={rule.subject} />
        <span className={classes.note}>{note ?? help}</span>
      </div>
      <Levels
        label={t('admin:access.levelOf', { who })}
        kind={kind}
        allowed={item.privileges}
        value={rule.level}
        change={change && ((level: Level) => change({ ...rule, level }))}
        admin={item.privilegeCode === 'admin'}
      />
      <div className={classes.fields}>
        <FieldsButton item={item} catalog={catalog} rule={rule} change={change} />
      </div>
      <div className={classes.end}>
        {remove && (
          <IconButton icon={X} size={26} label={t('admin:access.remove', { who })} onClick={remove} />
        )}
        {overrule && (
          <IconButton
            icon={Pencil}
            iconSize={14}
            size={26}
            label={t('admin:access.overrule', { who })}
            onClick={overrule}
          />
        )}
      </div>
      {hints.map((hint) => (
        <p key={hint} className={classes.hint}>
          <TriangleAlert size={14} aria-hidden />
          {hint}
        </p>
      ))}
      {fault && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
    </li>
  );
}

type FieldsProps = Pick<Props, 'item' | 'catalog' | 'rule' | 'change'>;

/** How many fields are other than the rest, by what may be done with them. */
function useFieldWords(rule: DraftRule): string {
  const t = useTexts();
  const fields = plainFields(rule.level, rule.fields);
  const words = (['hidden', 'view', 'edit'] as const).flatMap((level) => {
    const count = Object.entries(fields).filter(([id, one]) => id !== '*' && one === level).length;
    return count > 0 ? [t(`admin:access.fieldCount.${level}`, { count })] : [];
  });
  if (fields['*']) words.push(t(`admin:access.fieldRest.${fields['*']}`));
  return words.join(', ') || t('admin:access.allFields');
}

function FieldsButton({ item, catalog, rule, change }: FieldsProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const words = useFieldWords(rule);
  if (!catalog || !hasFields(rule.level, kindOf(item.object))) return null;
  const own = Object.keys(plainFields(rule.level, rule.fields)).length > 0;
  if (!change) return own ? <FieldNames catalog={catalog} rule={rule} words={words} /> : null;
  return (
    <>
      <button
        type="button"
        className={classes.fieldsButton}
        data-own={own || undefined}
        aria-label={t('admin:access.fieldsButton', { who: subjectName(rule.subject), words })}
        title={words}
        onClick={() => setOpen(true)}
      >
        <span className="a-one-line">{words}</span>
      </button>
      {open && (
        <FieldsDialog
          catalog={catalog}
          rule={rule}
          change={(fields) => change({ ...rule, fields })}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

const mostNames = 3;

/** Where nothing can be opened the fields stand by name, as long as they are few. */
function FieldNames({ catalog, rule, words }: { catalog: Catalog; rule: DraftRule; words: string }) {
  const t = useTexts();
  const fields = plainFields(rule.level, rule.fields);
  const named = catalog.fields.filter(({ id }) => fields[id] !== undefined);
  const names = named.map(({ id, name }) => `${name}: ${t(`admin:why.field.${fields[id]}`)}`);
  if (fields['*']) names.push(t(`admin:access.fieldRest.${fields['*']}`));
  return (
    <span className={classes.fieldWords} title={names.join(', ')}>
      {named.length > mostNames ? words : names.join(', ')}
    </span>
  );
}

/** Everybody who administers the company: outside of the rules. */
export function AdministratorsRow({ item, catalog }: Pick<Props, 'item' | 'catalog'>) {
  const t = useTexts();
  const all = item.privileges[0] ?? 'admin';
  const subject: Subject = { userAttr: 'administrators', recordTitle: t('admin:access.administrators') };
  return (
    <RuleRow
      item={item}
      catalog={catalog}
      rule={{ subject, level: all, fields: {} }}
      note={t('admin:access.always')}
    />
  );
}

/** What everybody sees of colleagues: without it no field with people could be read. */
export function ColleaguesRow({ item, catalog }: Pick<Props, 'item' | 'catalog'>) {
  const t = useTexts();
  const fields = { '*': 'hidden', $name: 'view', $email: 'view' } as const;
  return (
    <RuleRow
      item={item}
      catalog={catalog}
      rule={{ subject: everybody, level: 'view', fields }}
      note={t('admin:why.always')}
    />
  );
}
