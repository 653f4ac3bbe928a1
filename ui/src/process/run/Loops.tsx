import { Progress } from '@mantine/core';
import { useTexts } from '@/kernel';
import type { Rounds } from '../process.api';
import classes from './Loops.module.css';

type Props = { loops: Rounds[]; select: (element: string) => void };

/** How far activities have come that are done for each of many: x of y. */
export function Loops({ loops, select }: Props) {
  const t = useTexts();
  if (loops.length === 0) return null;
  return (
    <ul className={classes.loops}>
      {loops.map((one) => {
        const name = t('process:loops.running', { name: one.name || one.element });
        const count = t('process:loops.of', { done: one.done, total: one.total });
        return (
          <li key={one.element + one.started}>
            <button type="button" className={classes.name} onClick={() => select(one.element)}>
              {name}
            </button>
            <Progress
              className={classes.bar}
              aria-label={`${name}: ${count}`}
              value={one.total === 0 ? 100 : (one.done / one.total) * 100}
              color={one.ended ? 'gray' : 'indigo'}
            />
            <span className={classes.count}>
              {count}
              {one.enough && <>, {t('process:loops.enough')}</>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
