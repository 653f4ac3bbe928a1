import { Check, Minus } from 'lucide-react';
import { useId } from 'react';
import { useTexts } from '@/kernel';
import type { Kind } from '../rights.api';
import classes from './Levels.module.css';
import { helpKey, type Level, levels, rank } from './levels';

/** The columns: where a rule may forbid, that stands in place of the two least. */
export const columnsOf = (allowed: Level[]): Level[] => levels.filter((level) => allowed.includes(level));

type Props = {
  label: string;
  kind: Kind;
  allowed: Level[];
  value: Level;
  /** Absent where nothing can be changed. */
  change?: (level: Level) => void;
  /** Whether the highest may be given. */
  admin: boolean;
};

const stateOf = (level: Level, value: Level) =>
  level === value ? 'chosen' : level !== 'none' && rank(level) < rank(value) ? 'under' : 'over';

/** One rule as a bar over the columns: filled up to what may be done. A group of radio buttons to the keyboard. */
export function LevelCells({ label, kind, allowed, value, change, admin }: Props) {
  const t = useTexts();
  const name = useId();
  if (!change)
    return (
      <span className={classes.bar} data-fixed>
        {columnsOf(allowed).map((level) => (
          <span
            key={level}
            className={classes.cell}
            data-level={level}
            data-state={stateOf(level, value)}
            aria-hidden
          >
            <Mark level={level} />
          </span>
        ))}
        <span className="a-only-screen-reader">{t(`admin:access.level.${value}`)}</span>
      </span>
    );
  return (
    <span className={classes.bar} role="radiogroup" aria-label={label}>
      {columnsOf(allowed).map((level) => (
        <label
          key={level}
          className={classes.cell}
          data-level={level}
          data-state={stateOf(level, value)}
          title={`${t(`admin:access.level.${level}`)}: ${t(helpKey(level, kind))}`}
        >
          <input
            type="radio"
            name={name}
            aria-label={t(`admin:access.level.${level}`)}
            checked={level === value}
            disabled={level === 'admin' && !admin}
            onChange={() => change(level)}
          />
          <Mark level={level} />
        </label>
      ))}
    </span>
  );
}

function Mark({ level }: { level: Level }) {
  const Icon = level === 'none' ? Minus : Check;
  return <Icon size={14} strokeWidth={2.5} aria-hidden />;
}
