import { useMemo } from 'react';
import { useTexts } from '@/kernel';
import classes from './Compare.module.css';
import { type Row, textRows } from './textRows';

const words = { '+': 'scenario:compare.added', '-': 'scenario:compare.removed' } as const;

/** Two texts laid over each other: lines taken out and put in, by colour and by sign. */
export function TextDiff({ before, after, label }: { before: string; after: string; label: string }) {
  const t = useTexts();
  const rows = useMemo(() => textRows(before, after), [before, after]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard, too
    <section className={classes.text} aria-label={label} tabIndex={0}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={at} className={classes.row} data-sign={row.sign}>
          <span aria-hidden className={classes.sign}>
            {row.sign === 'gap' ? '⋯' : row.sign}
          </span>
          {row.sign in words && (
            <span className="a-only-screen-reader">{t(words[row.sign as keyof typeof words])}</span>
          )}
          <span>
            <Pieces row={row} />
          </span>
        </div>
      ))}
    </section>
  );
}

function Pieces({ row: { sign, pieces } }: { row: Row }) {
  return pieces.map(({ text, marked }, at) => {
    if (!marked) return text;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    return sign === '-' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
  });
}
