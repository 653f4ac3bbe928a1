import type { ReactNode } from 'react';
import type { Option } from '../../catalog.api';
import classes from './parts.module.css';

/** A coloured value of a choice. Options without a colour get a quiet chip. */
export function Chip({ option }: { option: Pick<Option, 'name' | 'color'> }) {
  const colour = option.color ? { '--a-chip': `#${option.color.replace('#', '')}` } : undefined;
  return (
    <span className={classes.chip} style={colour as object} data-plain={colour ? undefined : true}>
      <span className="a-one-line">{option.name}</span>
    </span>
  );
}

export function Chips({ children, oneLine }: { children: ReactNode; oneLine?: boolean }) {
  return (
    <span className={classes.chips} data-one-line={oneLine || undefined}>
      {children}
    </span>
  );
}
