import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import { settling, toast, toastError, useTexts } from '@/kernel';
import { importDrawn } from '../drawing/importDrawn';
import { fontReady, type StepLook } from '../look/renderer';
import { type Shape, service } from '../model/bpmn';
import { createModeler } from './modeler';
import { openView, reveal } from './zoom';

export type Editing = {
  modeler: Modeler | null;
  box: React.RefObject<HTMLDivElement | null>;
  /** The one chosen element; without one the diagram as a whole. */
  chosen: Shape | undefined;
  /** Raised by every change, so that what is shown of the diagram is read again. */
  revision: number;
  /** Raised by changes of the person only, not by the first import. */
  edits: number;
};

/** The modeler on the page: made once with the diagram that was loaded. */
export function useModeler(xml: string, first: string | undefined, steps: StepLook): Editing {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [chosen, setChosen] = useState<Shape | undefined>();
  const [edits, setEdits] = useState(0);
  const given = useRef({ first, steps, elevated: t('scenario:rights.elevated'), drawn: t('scenario:drawn') });
  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const made = createModeler(container, given.current.steps, given.current.elevated);
    let gone = false;
    void settling(
      fontReady()
        .then(() => importDrawn(made, xml))
        .then(
          (fresh) => {
            if (gone) return;
            if (fresh) toast(given.current.drawn);
            openView(made);
            listen(made);
            setModeler(made);
            const wanted = given.current.first && service(made, 'elementRegistry').get(given.current.first);
            if (!wanted) return;
            reveal(made, wanted);
            // The buttons beside the element are put where it is painted, so it is painted before.
            requestAnimationFrame(() => {
              if (!gone) service(made, 'selection').select(wanted);
            });
          },
          (error: unknown) => toastError(error),
        ),
    );
    function listen(on: Modeler) {
      on.on('selection.changed', (event: { newSelection: Shape[] }) => {
        setChosen(event.newSelection.length === 1 ? event.newSelection[0] : undefined);
      });
      on.on('commandStack.changed', () => setEdits((before) => before + 1));
    }
    // The panel beside the canvas comes and goes: what is chosen stays in sight.
    const observer = new ResizeObserver(() => {
      service(made, 'canvas').resized();
      const [one, ...others] = service(made, 'selection').get();
      if (one && others.length === 0) reveal(made, one);
    });
    observer.observe(container);
    return () => {
      gone = true;
      observer.disconnect();
      setModeler(null);
      setChosen(undefined);
      made.destroy();
    };
  }, [xml]);
  return { modeler, box, chosen, revision: edits, edits };
}
