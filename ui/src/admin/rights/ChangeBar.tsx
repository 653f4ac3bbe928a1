import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { kindOf, type Rule } from '../rights.api';
import type { Level } from './levels';
import { type Change, subjectKey } from './model';
import page from './Rights.module.css';
import classes from './RightsParts.module.css';
import { subjectName } from './SubjectName';
import type { Block, RightsDraft } from './useRightsDraft';

type Props = { draft: RightsDraft; above: Rule[] };

const most = 3;

/** What changes for whom, before it is saved. */
export function ChangeBar({ draft, above }: Props) {
  const t = useTexts();
  const [all, setAll] = useState(false);
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
              above={block === draft.blocks[0] ? above : []}
            />
          ))}
        </ul>
        {lines.length > most && (
          <button type="button" className={classes.moreChanges} onClick={() => setAll(!all)}>
            {all ? t('admin:access.fewer') : t('admin:access.moreChanges', { count: lines.length - most })}
          </button>
        )}
        {draft.failure && (
          <p className={page.fault} role="alert">
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

type LineProps = { block: Block; change: Change; above: Rule[] };

function ChangeLine({ block, change, above }: LineProps) {
  const t = useTexts();
  const key = subjectKey(change.subject);
  const { before, after } = change;
  const inherited = [...block.item.rules, ...above].find(
    (rule) => rule !== undefined && isAbove(rule, block) && subjectKey(rule.rightSubject) === key,
  );
  const word = (level: Level | undefined) =>
    t(level ? `admin:access.level.${level}` : 'admin:access.nothing');
  const from = before?.level ?? inherited?.privilegeCode;
  const to = after?.level ?? inherited?.privilegeCode;
  const view = kindOf(block.item.object) === 'view' && block.item.objectTitle;
  return (
    <li className={classes.change}>
      <b>{subjectName(change.subject)}</b>
      {view && <span className={classes.changeView}>{view}</span>}
      {from === to ? (
        <span>{before && after ? t('admin:access.otherFieldsNow') : word(to)}</span>
      ) : (
        <span className={classes.changeLevels}>
          <span className={classes.was}>{word(from)}</span>
          <ArrowRight size={13} aria-label={t('admin:access.becomes')} role="img" />
          <span className={classes.becomes}>{word(to)}</span>
        </span>
      )}
      {!after && inherited && (
        <span className={classes.changeView}>
          {t(`admin:access.from.${kindOf(inherited.object)}`, { name: inherited.objectTitle })}
        </span>
      )}
    </li>
  );
}

/** Whether the rule stands on something that holds the object of the block. */
const isAbove = (rule: Rule, block: Block): boolean =>
  !rule.depends && (rule.type === 'inherited' || !sameObject(rule, block));

const sameObject = (rule: Rule, block: Block): boolean =>
  JSON.stringify(rule.object) === JSON.stringify(block.item.object);
