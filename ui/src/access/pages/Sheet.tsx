import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

/** A small sheet in the middle of an empty page: sign-in and the first questions. */
export function Sheet({
  title,
  help,
  children,
  foot,
}: {
  title: string;
  help?: string;
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <img src="/favicon.svg" alt="Artel" width={40} height={40} className={classes.mark} />
        <h1 className={classes.title}>{title}</h1>
        {help && <p className={classes.help}>{help}</p>}
        {children}
      </div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </main>
  );
}
