import type { ReactNode } from 'react';
import classes from './Block.module.css';

/** A setting: what it is at the left, its control at the right (below on a phone). */
export function Block({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <section className={classes.block}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        {help && <p className={classes.help}>{help}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
