import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import classes from './Compare.module.css';
import type { Change, How } from './difference';
import type { Drawn } from './drawn';
import { HowIcon } from './HowIcon';
import { Settings } from './Settings';
import { elementName, type Speech } from './words';

type Props = {
  changes: Change[];
  before: Drawn;
  after: Drawn;
  speech: Speech;
  selected: string | undefined;
  select: (id: string | undefined) => void;
  /** Without the canvases everything is told at once. */
  alone: boolean;
};

const groups: How[] = ['added', 'removed', 'changed', 'moved'];

/** What is different, in words; a click shows the element on both canvases. */
export function ChangeList({ changes, ...given }: Props) {
  const told = changes.filter((one) => one.told || one.id === given.selected);
  return (
    <div className={classes.list}>
      {groups.map((how) => (
        <Group key={how} how={how} changes={told.filter((one) => one.how === how)} {...given} />
      ))}
    </div>
  );
}

function Group({ how, changes, ...given }: Props & { how: How }) {
  const t = useTexts();
  const quiet = how === 'moved';
  const [open, setOpen] = useState(!quiet);
  const shown = open || (quiet && changes.some(({ id }) => id === given.selected));
  if (changes.length === 0) return null;
  return (
    <section className={classes.group} aria-label={t(`scenario:compare.how.${how}`)}>
      <h2>
        <button type="button" aria-expanded={shown} onClick={() => setOpen(!shown)}>
          <span className={classes.mark} data-how={how}>
            <HowIcon how={how} size={12} />
          </span>
          {t(`scenario:compare.how.${how}`)}
          <span className={classes.count}>{changes.length}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      </h2>
      {shown && (
        <ul>
          {changes.map((change) => (
            <Item key={change.id} change={change} {...given} />
          ))}
        </ul>
      )}
    </section>
  );
}

type ItemProps = Omit<Props, 'changes'> & { change: Change };

function Item({ change, before, after, speech, selected, select, alone }: ItemProps) {
  const chosen = change.id === selected;
  const part = change.after ?? change.before;
  if (!part) return null;
  const name = elementName(change.id, change.after ? after : before, speech);
  const kind = speech.t(`scenario:kind.${part.kind}`);
  const open = change.how === 'changed' || ((chosen || alone) && change.how !== 'moved');
  return (
    <li className={classes.item} data-chosen={chosen || undefined} data-change={change.id}>
      <button type="button" aria-pressed={chosen} onClick={() => select(chosen ? undefined : change.id)}>
        <span className={classes.name}>{name}</span>
        {name !== kind && <span className={classes.kind}>{kind}</span>}
      </button>
      {open && <Settings change={change} before={before} after={after} speech={speech} />}
    </li>
  );
}
