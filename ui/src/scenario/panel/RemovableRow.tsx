import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/kernel';
import classes from './Panel.module.css';

/** One of several, and the button that takes it away; `label` says for the screen reader what goes. */
export function RemovableRow(props: { label: string; remove: () => void; children: ReactNode }) {
  return (
    <div className={classes.row}>
      {props.children}
      <IconButton icon={X} size={32} label={props.label} onClick={props.remove} />
    </div>
  );
}
