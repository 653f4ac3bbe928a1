import classes from './Run.module.css';

/** Structured data as a person can read it. */
export function Data({ title, value }: { title: string; value: unknown }) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && Object.keys(value).length === 0) return null;
  return (
    <figure className={classes.data}>
      <figcaption>{title}</figcaption>
      {/* long lines are scrolled, with the keyboard too */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached */}
      <pre tabIndex={0}>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
    </figure>
  );
}
