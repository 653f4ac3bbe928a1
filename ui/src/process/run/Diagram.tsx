import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { settling, useTexts } from '@/kernel';
import classes from './Diagram.module.css';

/** What is seen on an element: how it stands and how often a token is on it. */
export type Mark = { state: 'done' | 'active' | 'failed' | 'cancelled'; tokens?: number };

type Props = {
  xml: string;
  marks: Record<string, Mark>;
  flows: string[];
  selected?: string;
  select: (element: string | undefined) => void;
};

/** The letters of the rest of the product. */
const fontFamily = "'Inter Variable', system-ui, sans-serif";
const textRenderer = { defaultStyle: { fontFamily }, externalStyle: { fontFamily } };

type Canvas = {
  zoom: (to: number | 'fit-viewport', center?: 'auto') => number;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  scrollToElement: (element: string) => void;
  resized: () => void;
};
type Registry = { get: (id: string) => unknown };
type Overlays = {
  add: (element: string, type: string, overlay: object) => void;
  remove: (filter: { type: string }) => void;
};

const canvasOf = (viewer: NavigatedViewer) => viewer.get<Canvas>('canvas');
const known = (viewer: NavigatedViewer, id: string) =>
  viewer.get<Registry>('elementRegistry').get(id) !== undefined;

/** A diagram to look at: the way that was taken, tokens, failures. The canvas stays light in the dark theme. */
export function Diagram({ xml, marks, flows, selected, select }: Props) {
  const t = useTexts();
  const { box, viewer } = useViewer(xml, select);
  useMarks(viewer, marks, flows);
  useEffect(() => {
    if (!viewer || !selected || !known(viewer, selected)) return;
    canvasOf(viewer).addMarker(selected, 'a-selected');
    return () => canvasOf(viewer).removeMarker(selected, 'a-selected');
  }, [viewer, selected]);
  return <div ref={box} className={classes.canvas} role="img" aria-label={t('process:diagram')} />;
}

function useViewer(xml: string, select: Props['select']) {
  const box = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const latest = useRef(select);
  latest.current = select;
  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const made = new NavigatedViewer({ container, textRenderer });
    let gone = false;
    void settling(
      made.importXML(xml).then(() => {
        if (gone) return;
        canvasOf(made).zoom('fit-viewport', 'auto');
        setViewer(made);
      }),
    );
    made.on('element.click', (event: { element: { id: string; type: string } }) => {
      const plain = /Process|Collaboration/.test(event.element.type);
      latest.current(plain ? undefined : event.element.id.replace(/_label$/, ''));
    });
    const observer = new ResizeObserver(() => canvasOf(made).resized());
    observer.observe(container);
    return () => {
      gone = true;
      observer.disconnect();
      setViewer(null);
      made.destroy();
    };
  }, [xml]);
  return { box, viewer };
}

function useMarks(viewer: NavigatedViewer | null, marks: Record<string, Mark>, flows: string[]) {
  useEffect(() => {
    if (!viewer) return;
    const canvas = canvasOf(viewer);
    const overlays = viewer.get<Overlays>('overlays');
    const marked: [string, string][] = [
      ...Object.entries(marks).map(([element, mark]): [string, string] => [element, `a-${mark.state}`]),
      ...flows.map((flow): [string, string] => [flow, 'a-taken']),
    ].filter(([element]) => known(viewer, element));
    for (const [element, marker] of marked) canvas.addMarker(element, marker);
    for (const [element, mark] of Object.entries(marks)) {
      if (!mark.tokens || !known(viewer, element)) continue;
      const html = Object.assign(document.createElement('span'), { textContent: String(mark.tokens) });
      html.className = `${classes.token} ${mark.state === 'failed' ? classes.failedToken : ''}`;
      overlays.add(element, 'token', { position: { bottom: 10, left: -10 }, html });
    }
    return () => {
      overlays.remove({ type: 'token' });
      for (const [element, marker] of marked) canvas.removeMarker(element, marker);
    };
  }, [viewer, marks, flows]);
}
