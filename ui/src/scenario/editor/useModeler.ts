import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'react';
import { settling, toastError } from '@/kernel';
import { type Shape, service } from '../model/bpmn';
import { createModeler } from './modeler';

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
export function useModeler(xml: string | undefined, first: string | undefined): Editing {
  const box = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [chosen, setChosen] = useState<Shape | undefined>();
  const [revision, setRevision] = useState(0);
  const [edits, setEdits] = useState(0);
  const firstElement = useRef(first);
  useEffect(() => {
    const container = box.current;
    if (!container || xml === undefined) return;
    const made = createModeler(container);
    let gone = false;
    void settling(
      made.importXML(xml).then(
        () => {
          if (gone) return;
          service(made, 'canvas').zoom('fit-viewport', 'auto');
          listen(made);
          setModeler(made);
          const wanted = firstElement.current && service(made, 'elementRegistry').get(firstElement.current);
          if (wanted) service(made, 'selection').select(wanted);
        },
        (error: unknown) => toastError(error),
      ),
    );
    function listen(on: Modeler) {
      on.on('selection.changed', (event: { newSelection: Shape[] }) => {
        setChosen(event.newSelection.length === 1 ? event.newSelection[0] : undefined);
      });
      on.on('commandStack.changed', () => {
        setRevision((before) => before + 1);
        setEdits((before) => before + 1);
      });
    }
    const observer = new ResizeObserver(() => service(made, 'canvas').resized());
    observer.observe(container);
    return () => {
      gone = true;
      observer.disconnect();
      setModeler(null);
      setChosen(undefined);
      made.destroy();
    };
  }, [xml]);
  return { modeler, box, chosen, revision, edits };
}
