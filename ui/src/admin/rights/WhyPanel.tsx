import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, Eye, Minus } from 'lucide-react';
import { useState } from 'react';
import { useIsAdministrator, useMe, useUsers, viewAs } from '@/access';
import type { Catalog } from '@/catalog';
import { Failed, hindrance, Lines, toastError, useDebounced, useTexts } from '@/kernel';
import { kindOf, objectKey, type Rights, useWhy, type Why } from '../rights.api';
import { helpKey, sees, usual } from './levels';
import { subjectKey } from './model';
import page from './Rights.module.css';
import { searchOf } from './rightsSearch';
import { SubjectName, subjectName } from './SubjectName';
import classes from './Why.module.css';

type Props = {
  item: Rights;
  catalog: Catalog | undefined;
  employee: string | undefined;
  choose: (employee: string) => void;
};

/** Why an employee sees the object or does not: every rule that is about that person, and which of them decides. */
export function WhyPanel({ item, catalog, employee, choose }: Props) {
  const t = useTexts();
  const why = useWhy(item.object, employee);
  const error = hindrance(why);
  return (
    <section className={page.part}>
      {item.editable ? (
        <Employee value={employee} chosen={why.data?.employee} choose={choose} />
      ) : (
        <p className={page.readOnly}>{t('admin:why.onlyMe')}</p>
      )}
      {error ? <Failed compact error={error} /> : null}
      {!why.data && !error && <Lines count={5} height={24} />}
      {why.data && !error && <Answer why={why.data} item={item} catalog={catalog} />}
    </section>
  );
}

type EmployeeProps = {
  value: string | undefined;
  chosen: Why['employee'] | undefined;
  choose: (employee: string) => void;
};

function Employee({ value, chosen, choose }: EmployeeProps) {
  const t = useTexts();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const people = useUsers(useDebounced(typed.trim(), 200)).data ?? [];
  const known = chosen ?? { id: me.id, title: me.title };
  const data = [known, ...people.filter(({ id }) => id !== known.id)].map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  return (
    <Select
      className={classes.employee}
      searchable
      allowDeselect={false}
      label={t('admin:why.employee')}
      value={value ?? me.id}
      onSearchChange={(text) => setTyped(text === known.title ? '' : text)}
      onChange={(id) => id && choose(id)}
      filter={({ options }) => options}
      nothingFoundMessage={t('admin:access.nobody')}
      data={data}
    />
  );
}

type AnswerProps = { why: Why; item: Rights; catalog: Catalog | undefined };

function Answer({ why, item, catalog }: AnswerProps) {
  const t = useTexts();
  const me = useMe();
  const administrator = useIsAdministrator();
  const { employee, privilegeCode } = why;
  const kind = kindOf(item.object);
  const nothing = kind === 'record' ? !sees(privilegeCode) : privilegeCode === 'none';
  return (
    <>
      <div className={classes.verdict} data-nothing={nothing || undefined}>
        <div className={classes.verdictWords}>
          <strong className={classes.level}>
            {nothing ? t('admin:why.nothing') : t(`admin:access.level.${privilegeCode}`)}
          </strong>
          <span className={classes.dim}>
            {why.administrator ? t('admin:why.administrator') : t(helpKey(privilegeCode, kind))}
            {employee.account !== 'active' && ` · ${t(`admin:why.account.${employee.account}`)}`}
          </span>
        </div>
        {administrator && employee.id !== me.id && employee.account !== 'blocked' && (
          <Button
            variant="default"
            leftSection={<Eye size={15} />}
            onClick={() => void viewAs(employee.id).catch(toastError)}
          >
            {t('access:viewing.begin')}
          </Button>
        )}
      </div>
      <Fields why={why} catalog={catalog} />
      {!why.administrator && (
        <>
          <h2 className={page.partTitle}>{t('admin:why.rules')}</h2>
          <p className={page.partHelp}>{t('admin:why.rulesHelp')}</p>
          <ul className={classes.subjects}>
            {why.subjects.map((one) => (
              <SubjectRules key={subjectKey(one.rightSubject)} subject={one} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The fields with which the person may do other than with the rest. */
function Fields({ why, catalog }: Pick<AnswerProps, 'why' | 'catalog'>) {
  const t = useTexts();
  const other = (catalog?.fields ?? []).filter(
    ({ id }) => why.fields[id] !== undefined && why.fields[id] !== usual(why.privilegeCode),
  );
  if (!sees(why.privilegeCode) || other.length === 0) return null;
  return (
    <p className={classes.fields}>
      {other.map(({ id, name }) => (
        <span key={id} className={classes.field}>
          {name}: {t(`admin:why.field.${why.fields[id]}`)}
        </span>
      ))}
    </p>
  );
}

type SubjectRulesProps = { subject: Why['subjects'][number] };

function SubjectRules({ subject: { rightSubject, privilegeCode, decides, rules } }: SubjectRulesProps) {
  const t = useTexts();
  const platform = rightSubject.userAttr === 'platform';
  const named = platform ? { ...rightSubject, recordTitle: t('admin:why.platform') } : rightSubject;
  return (
    <li className={classes.subject} data-decides={decides || undefined}>
      <div className={classes.subjectHead}>
        <SubjectName subject={named} />
        {decides && <span className={classes.decides}>{t('admin:why.decides')}</span>}
        <span className={classes.gives}>
          {rules.length === 0 || privilegeCode === 'none'
            ? t(rules.length === 0 ? 'admin:why.givesNothing' : 'admin:access.level.none')
            : t(`admin:access.level.${privilegeCode}`)}
        </span>
      </div>
      {rules.length > 0 && (
        <ul className={classes.rules} aria-label={subjectName(named)}>
          {rules.map((rule) => (
            <li key={objectKey(rule.object)} className={classes.rule} data-counts={rule.counts || undefined}>
              <span className={classes.mark} aria-hidden>
                {rule.counts ? <Check size={14} /> : <Minus size={14} />}
              </span>
              <span className={classes.ruleLevel}>{t(`admin:access.level.${rule.privilegeCode}`)}</span>
              <span className={classes.dim}>
                {platform ? (
                  t('admin:why.always')
                ) : (
                  <Link to="/access" search={searchOf(rule.object) as never} className={page.source}>
                    {t(`admin:access.from.${kindOf(rule.object)}`, {
                      name: rule.objectTitle || t('admin:access.unnamed'),
                    })}
                  </Link>
                )}
                {` · ${t(`admin:why.because.${rule.because}`)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
