import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { ShieldAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '@/kernel';
import classes from './Diagram.module.css';
import { type Drawn, elevatedOf } from './elevated';

type Overlays = {
  add: (element: string, type: string, overlay: object) => void;
  remove: (filter: { type: string }) => void;
};

/** A mark on each step that acts with everything; gives what is to be rendered for it. */
export function useElevated(viewer: NavigatedViewer | null): ReactNode {
  const t = useTexts();
  const [places, setPlaces] = useState<{ element: string; place: HTMLElement }[]>([]);
  useEffect(() => {
    if (!viewer) return;
    const overlays = viewer.get<Overlays>('overlays');
    const drawn = viewer.get<{ getAll: () => Drawn[] }>('elementRegistry').getAll();
    const made = elevatedOf(drawn).map((element) => ({ element, place: document.createElement('span') }));
    for (const { element, place } of made) {
      overlays.add(element, 'elevated', { position: { top: -9, right: 11 }, html: place });
    }
    setPlaces(made);
    return () => {
      overlays.remove({ type: 'elevated' });
      setPlaces([]);
    };
  }, [viewer]);
  return places.map(({ element, place }) =>
    createPortal(
      <span
        className={classes.elevated}
        role="img"
        aria-label={t('process:elevated')}
        title={t('process:elevated')}
      >
        <ShieldAlert size={13} />
      </span>,
      place,
      element,
    ),
  );
}
