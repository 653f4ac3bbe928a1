import classes from './parts.module.css';

const hues = [245, 205, 165, 130, 85, 40, 15, 345, 315, 280];

function hueOf(text: string): number {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 997;
  return hues[sum % hues.length] ?? 245;
}

const initials = (title: string) =>
  title
    .split(/[\s@.]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('') || '?';

export function Avatar({ title, size = 20 }: { title: string; size?: number }) {
  return (
    <span
      className={classes.avatar}
      style={
        { '--a-hue': hueOf(title), width: size, height: size, fontSize: Math.round(size * 0.44) } as object
      }
      aria-hidden
    >
      {initials(title)}
    </span>
  );
}

type PersonProps = { title: string; gone?: boolean; size?: number; note?: string };

/** A person in a line of text: round initials and the name, and what else is to be said of him, faintly. */
export function Person({ title, gone, size = 18, note }: PersonProps) {
  return (
    <span className={classes.person} data-gone={gone || undefined}>
      <Avatar title={title} size={size} />
      <span className="a-one-line">{title}</span>
      {note && <span className={classes.note}>{note}</span>}
    </span>
  );
}
