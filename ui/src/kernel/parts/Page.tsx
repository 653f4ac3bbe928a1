import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTitle } from '../hooks/useTitle';
import { createStore } from '../store';
import classes from './parts.module.css';

/**
 * What the top line says about the place: the way to it and its name. The name is the heading of the page, unless the page has one
 * of its own (`headed`).
 */
export type Place = {
  title: string;
  trail?: { title: string; to?: string }[];
  icon?: ReactNode;
  headed?: boolean;
};

export const place = createStore<Place>({ title: '' });

/** Tells the top line and the browser's tab where the person is. */
export function usePlace(
  title: string | undefined,
  trail?: Place['trail'],
  icon?: ReactNode,
  headed = false,
): void {
  useTitle(title);
  const way = (trail ?? []).map((step) => `${step.title}\u0000${step.to ?? ''}`).join('\u0001');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way is compared by its text, not by its identity
  useEffect(() => {
    place.set({ title: title ?? '', trail, icon, headed });
  }, [title, way, headed]);
}

type PageProps = {
  title: string;
  help?: string;
  actions?: ReactNode;
  children: ReactNode;
  wide?: boolean;
  /** What the top line says in place of the title, and the way to it. */
  place?: Pick<Place, 'title' | 'trail'>;
};

/** A page of text and forms (settings, profile): a heading, actions at the right, content of readable width. */
export function Page({ title, help, actions, children, wide, place: where }: PageProps) {
  usePlace(where?.title ?? title, where?.trail, undefined, true);
  return (
    <div className={classes.page} data-wide={wide || undefined}>
      <header className={classes.pageHead}>
        <div>
          <h1 className={classes.pageTitle}>{title}</h1>
          {help && <p className={classes.pageHelp}>{help}</p>}
        </div>
        <div className={classes.pageActions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}
