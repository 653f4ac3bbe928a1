import { ArrowRight } from 'lucide-react';
import { useTexts } from '@/kernel';
import classes from './Compare.module.css';
import type { Change, SettingChange } from './difference';
import type { Drawn } from './drawn';
import type { Setting } from './settings';
import { TextDiff } from './TextDiff';
import { labelOf, type Speech, shownValue } from './words';

type Props = { change: Change; before: Drawn; after: Drawn; speech: Speech };

const isLong = ({ before, after }: SettingChange) =>
  [before, after].some((one) => one && (one.value.includes('\n') || one.value.length > 60));

/** What changed in the settings of an element: the name of each, what it was and what it is; texts line by line. */
export function Settings({ change, ...given }: Props) {
  const t = useTexts();
  const pairs = pairsOf(change);
  if (pairs.length === 0) return <p className={classes.nothing}>{t('scenario:compare.noSettings')}</p>;
  return (
    <dl className={classes.settings}>
      {pairs.map((pair) => (
        <Line key={pair.path} pair={pair} change={change} {...given} />
      ))}
    </dl>
  );
}

/** A new element is told by all that it is, one that is gone by all that it was. */
function pairsOf(change: Change): SettingChange[] {
  if (change.how === 'changed') return change.settings;
  const part = change.how === 'added' ? change.after : change.how === 'removed' ? change.before : undefined;
  return (part?.settings ?? [])
    .filter(({ path }) => path !== 'name')
    .map((one) => ({ path: one.path, [change.how === 'added' ? 'after' : 'before']: one }));
}

function Line({ pair, change, before, after, speech }: Props & { pair: SettingChange }) {
  const t = useTexts();
  const part = change.after ?? change.before;
  if (!part) return null;
  const one = pair.after ?? pair.before;
  const label = one ? labelOf(one, part, change.after ? after : before, speech) : '';
  const say = (one: Setting | undefined, drawn: Drawn, of = part) =>
    one ? shownValue(one, of, drawn, speech) : '';
  const old = say(pair.before, before, change.before ?? part);
  const now = say(pair.after, after, change.after ?? part);
  return (
    <div className={classes.setting}>
      <dt>{label}</dt>
      <dd>
        {isLong(pair) ? (
          <TextDiff before={old} after={now} label={label} />
        ) : (
          <>
            {pair.before && <Value setting={pair.before} text={old} gone words={t('scenario:compare.was')} />}
            {pair.before && pair.after && <ArrowRight size={13} aria-hidden />}
            {pair.after && <Value setting={pair.after} text={now} words={t('scenario:compare.is')} />}
          </>
        )}
      </dd>
    </div>
  );
}

type ValueProps = { setting: Setting; text: string; words: string; gone?: boolean };

function Value({ setting, text, words, gone }: ValueProps) {
  const shown = setting.script ? <code>{text}</code> : text;
  return (
    <>
      <span className="a-only-screen-reader">{words}</span>
      {gone ? <del>{shown}</del> : <ins>{shown}</ins>}
    </>
  );
}
