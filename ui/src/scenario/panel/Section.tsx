import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStored } from '@/kernel';
import classes from './Panel.module.css';

type Props = { title: string; name: string; folded?: boolean; children: ReactNode };

/** A part of the panel that can be folded; it stays as the person left it. */
export function Section({ title, name, folded = false, children }: Props) {
  const [closed, setClosed] = useStored(`scenario.panel.${name}`, folded);
  return (
    <section className={classes.section}>
      <button
        type="button"
        className={classes.sectionHead}
        aria-expanded={!closed}
        onClick={() => setClosed(!closed)}
      >
        {title}
        <ChevronDown size={15} data-folded={closed || undefined} aria-hidden />
      </button>
      {!closed && <div className={classes.sectionBody}>{children}</div>}
    </section>
  );
}
