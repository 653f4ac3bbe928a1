import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { kindOf, objectKey, type Rule } from '../rights.api';
import { type Level, rank } from './levels';
import { type Change, type DraftRule, everybodyKey, subjectKey } from './model';
import classes from './RightsParts.module.css';
import { subjectName } from './SubjectName';
import { type Block, forEverybody, type RightsDraft } from './useRightsDraft';

type Props = { draft: RightsDraft; above: Rule[] };

const most = 3;

/** What changes for whom, before it is saved. */
export function ChangeBar({ draft, above }: Props) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const [own] = draft.blocks;
  const lines = draft.blocks.flatMap((block) => block.changes.map((change) => ({ block, change })));
  const shown = all ? lines : lines.slice(0, most);
  return (
    <section className={classes.changes} aria-label={t('admin:access.changes')}>
      <div className={classes.changeList}>
        <h2 className={classes.changesTitle}>{t('admin:access.changes')}</h2>
        <ul>
          {shown.map(({ block, change }) => (
            <ChangeLine
              key={`${block.key} ${subjectKey(change.subject)}`}
              block={block}
              change={change}
              above={block === own ? above : []}
              own={block === own ? undefined : own}
            />
          ))}
        </ul>
        {lines.length > most && (
          <button type="button" className={classes.moreChanges} onClick={() => setAll(!all)}>
            {all ? t('admin:access.fewer') : t('admin:access.moreChanges', { count: lines.length - most })}
          </button>
        )}
        {draft.failure && (
          <p className={classes.failure} role="alert">
            {draft.failure}
          </p>
        )}
      </div>
      <div className={classes.changeTools}>
        <Button variant="default" onClick={draft.discard}>
          {t('kernel:discard')}
        </Button>
        <Button loading={draft.busy} onClick={() => void draft.save()}>
          {t('kernel:save')}
        </Button>
      </div>
    </section>
  );
}

type LineProps = { block: Block; change: Change; above: Rule[]; own: Block | undefined };

function ChangeLine({ block, change, above, own }: LineProps) {
  const t = useTexts();
  const { before, after } = resultOf(block, change, above, own);
  const word = (level: Level | undefined) =>
    t(level ? `admin:access.level.${level}` : 'admin:access.nothing');
  const view = kindOf(block.item.object) === 'view' && block.item.objectTitle;
  return (
    <li className={classes.change}>
      <b>{subjectName(change.subject)}</b>
      {view && <span className={classes.changeView}>{view}</span>}
      {before.level === after.level ? (
        <span>
          {change.before && change.after && before.level === change.before.level
            ? t('admin:access.otherFieldsNow')
            : t('admin:access.same', { level: word(after.level) })}
        </span>
      ) : (
        <span className={classes.changeLevels}>
          <span className={classes.was}>{word(before.level)}</span>
          <ArrowRight size={13} aria-label={t('admin:access.becomes')} role="img" />
          <span className={classes.becomes}>{word(after.level)}</span>
        </span>
      )}
      {after.why && <span className={classes.changeView}>{t(after.why.key, { name: after.why.name })}</span>}
    </li>
  );
}

type Result = { level?: Level; why?: { key: string; name: string } };

/** What the subject may do before and after, by its own rules or by those for everybody, whichever is more. */
function resultOf(block: Block, change: Change, above: Rule[], own: Block | undefined) {
  const key = subjectKey(change.subject);
  const inherited = [...block.item.rules, ...above].find(
    (rule) => isAbove(rule, block) && subjectKey(rule.rightSubject) === key,
  );
  const from: Result = inherited
    ? {
        level: inherited.privilegeCode,
        why: { key: `admin:access.from.${kindOf(inherited.object)}`, name: inherited.objectTitle },
      }
    : {};
  const all = (rules: DraftRule[]): Level | undefined =>
    key === everybodyKey ? undefined : levelForEverybody(block, rules, own, above);
  const more = (one: Result, everybody: Level | undefined): Result =>
    everybody && rank(everybody) > rank(one.level ?? 'none')
      ? { level: everybody, why: { key: 'admin:access.asAll', name: '' } }
      : one;
  const base = block.base;
  return {
    before: more(change.before ? { level: change.before.level } : from, all(base)),
    after: more(change.after ? { level: change.after.level } : from, all(block.rules)),
  };
}

const levelForEverybody = (block: Block, rules: DraftRule[], own: Block | undefined, above: Rule[]) =>
  forEverybody({ ...block, rules }, own)?.level ??
  above.find((rule) => subjectKey(rule.rightSubject) === everybodyKey)?.privilegeCode;

/** Whether the rule stands on something that holds the object of the block. */
const isAbove = (rule: Rule, block: Block): boolean =>
  !rule.depends && (rule.type === 'inherited' || objectKey(rule.object) !== block.key);
