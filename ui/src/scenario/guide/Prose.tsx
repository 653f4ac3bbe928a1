import { Fragment, type ReactNode } from 'react';
import classes from './Guide.module.css';

/** The little Markdown of our own pages: paragraphs, lists, bold and code. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={classes.prose}>
      {text.split(/\n{2,}/).map((block) =>
        block.startsWith('- ') ? (
          <ul key={block}>
            {block
              .split(/\n?^- /m)
              .filter((line) => line !== '')
              .map((line) => (
                <li key={line}>{inline(line)}</li>
              ))}
          </ul>
        ) : (
          <p key={block}>{inline(block)}</p>
        ),
      )}
    </div>
  );
}

function inline(text: string): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}
