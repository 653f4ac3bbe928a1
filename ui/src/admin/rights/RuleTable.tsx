import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Catalog } from '@/catalog';
import { useTexts, useWide } from '@/kernel';
import { kindOf, objectKey, type Rights, type Rule } from '../rights.api';
import { columnsOf } from './LevelCells';
import levels from './Levels.module.css';
import { helpKey, rank } from './levels';
import { type DraftRule, draftRule, everybodyKey, subjectKey } from './model';
import classes from './Rights.module.css';
import parts from './RightsParts.module.css';
import { AdministratorsRow, ColleaguesRow, RuleRow } from './RuleRow';
import { searchOf } from './rightsSearch';
import { SubjectPicker } from './SubjectPicker';
import { type Block, forEverybody, type RightsDraft, withoutSubject, withRule } from './useRightsDraft';

type Props = {
  block: Block;
  /** The catalog of a rights view on the page of the catalog: its rules count where the view has none. */
  above?: Block;
  catalog: Catalog | undefined;
  edit: RightsDraft['edit'];
  /** Tell of administrators, too. */
  administrators?: boolean;
  /** What stands here while there is no rule. */
  empty: string;
};

/** The rules of one object: its own, which are changed here, then grey those from above. */
export function RuleTable({ block, above, catalog, edit, administrators, empty }: Props) {
  const { item, rules, inherited } = block;
  const taken = new Set(rules.map((rule) => subjectKey(rule.subject)));
  return (
    <div>
      {(rules.length > 0 || inherited.length > 0 || administrators) && <Columns item={item} />}
      <ul className={classes.rows}>
        {rules.map((rule) => (
          <OwnRow key={subjectKey(rule.subject)} {...{ block, above, catalog, edit, rule }} />
        ))}
        {rules.length === 0 && <li className={parts.none}>{empty}</li>}
      </ul>
      {item.editable && (
        <div className={parts.adding}>
          <SubjectPicker
            taken={taken}
            choose={(subject) => edit(item, withRule({ subject, level: 'view', fields: {} }))}
          />
        </div>
      )}
      {(inherited.length > 0 || administrators) && (
        <Inherited>
          {inherited.map((rule) => (
            <InheritedRow
              key={`${objectKey(rule.object)} ${subjectKey(rule.rightSubject)}`}
              {...{ block, catalog, edit, rule }}
            />
          ))}
          {administrators && item.object.catalogId === '$users' && (
            <ColleaguesRow item={item} catalog={catalog} />
          )}
          {administrators && <AdministratorsRow item={item} catalog={catalog} />}
        </Inherited>
      )}
    </div>
  );
}

/** The names of the levels, each with what it means. */
function Columns({ item }: { item: Rights }) {
  const t = useTexts();
  const wide = useWide();
  if (!wide) return null;
  const kind = kindOf(item.object);
  return (
    <div className={classes.columns} aria-hidden>
      <span />
      <span className={levels.bar}>
        {columnsOf(item.privileges).map((level) => (
          <Tooltip key={level} label={t(helpKey(level, kind))} multiline maw={260}>
            <span className={levels.column} data-level={level}>
              {t(`admin:access.level.${level}`)}
            </span>
          </Tooltip>
        ))}
      </span>
      <span className={classes.columnFields}>{kind !== 'section' && t('admin:access.fields')}</span>
      <span />
    </div>
  );
}

function Inherited({ children }: { children: ReactNode }) {
  const t = useTexts();
  return (
    <>
      <div className={parts.inheritedHead}>{t('admin:access.inherited')}</div>
      <ul className={classes.rows}>{children}</ul>
    </>
  );
}

type RowProps = Pick<Props, 'block' | 'above' | 'catalog' | 'edit'>;

function OwnRow({ block, above, catalog, edit, rule }: RowProps & { rule: DraftRule }) {
  const t = useTexts();
  const { item } = block;
  const key = subjectKey(rule.subject);
  const base = item.rules.find((one) => one.type === 'direct' && subjectKey(one.rightSubject) === key);
  const locked = base?.privilegeCode === 'admin' && item.privilegeCode !== 'admin';
  const free = item.editable && !locked;
  const hints = useHints({ block, above, catalog, rule });
  return (
    <RuleRow
      item={item}
      catalog={catalog}
      rule={rule}
      change={free ? (changed) => edit(item, withRule(changed)) : undefined}
      remove={free ? () => edit(item, withoutSubject(rule.subject)) : undefined}
      note={item.editable && locked ? t('admin:access.adminsOnly') : undefined}
      hints={item.editable ? hints : []}
      fault={block.faults[key]}
    />
  );
}

type HintProps = Pick<Props, 'block' | 'above' | 'catalog'> & { rule: DraftRule };

/** What people mostly expect of such a rule in vain. */
function useHints({ block, above, catalog, rule }: HintProps): string[] {
  const t = useTexts();
  const hints: string[] = [];
  const all = forEverybody(block, above);
  if (all && subjectKey(rule.subject) !== everybodyKey && rank(all.level) > rank(rule.level))
    hints.push(t('admin:access.hintMore', { level: t(`admin:access.level.${all.level}`) }));
  const kept = (catalog?.fields ?? []).filter(
    (field) => field.required && (rule.fields[field.id] ?? rule.fields['*'] ?? 'edit') !== 'edit',
  );
  if (rank(rule.level) >= rank('create') && kept.length > 0)
    hints.push(t('admin:access.hintRequired', { fields: kept.map((field) => field.name).join(', ') }));
  return hints;
}

/** The right to administer comes down to records as that to give access. */
const shownOn = (item: Rights, rule: DraftRule): DraftRule =>
  rule.level === 'admin' && !item.privileges.includes('admin') ? { ...rule, level: 'access' } : rule;

function InheritedRow({ block, catalog, edit, rule }: Omit<RowProps, 'above'> & { rule: Rule }) {
  const t = useTexts();
  const { item } = block;
  const kind = kindOf(rule.object);
  const shown = shownOn(item, draftRule(rule));
  const title = rule.objectTitle || t('admin:access.unnamed');
  return (
    <RuleRow
      item={item}
      catalog={catalog}
      rule={shown}
      overrule={item.editable && !rule.depends ? () => edit(item, withRule(shown)) : undefined}
      note={
        <>
          <Link to="/access" search={searchOf(rule.object) as never} className={classes.source}>
            {t(`admin:access.from.${kind}`, { name: title })}
          </Link>
          {rule.depends && ` ${t('admin:access.depends')}`}
        </>
      }
    />
  );
}
