import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import OutlineModule from 'bpmn-js/lib/features/outline';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { IconButton, settling, useTexts } from '@/kernel';
import { fontReady, importDrawn, plainLook, StepIcons, type StepLook, useStepLook } from '@/scenario';
import classes from './Diagram.module.css';
import { useElevated } from './useElevated';
import { useTouch } from './useTouch';
import { type Eye, eyeOf } from './view';

/** What is seen on an element: how it stands and how often a token is on it. */
export type Mark = { state: 'done' | 'active' | 'failed' | 'cancelled'; tokens?: number };

type Props = {
  xml: string;
  marks: Record<string, Mark>;
  flows: string[];
  selected?: string;
  select: (element: string | undefined) => void;
};

type Canvas = {
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  resized: () => void;
};
type Item = { width: number };
type Registry = { get: (id: string) => Item | undefined };
type Outlines = { createOutline: (of: Item) => void };
type Overlays = {
  add: (element: string, type: string, overlay: object) => void;
  remove: (filter: { type: string }) => void;
};

const canvasOf = (viewer: NavigatedViewer) => viewer.get<Canvas>('canvas');
const registryOf = (viewer: NavigatedViewer) => viewer.get<Registry>('elementRegistry');
const known = (viewer: NavigatedViewer, id: string) => registryOf(viewer).get(id) !== undefined;
/** Events and gateways are smaller than any step. */
const isStep = (viewer: NavigatedViewer, id: string) => (registryOf(viewer).get(id)?.width ?? 0) > 50;

/** A diagram to look at: the way that was taken, tokens, failures. The canvas stays light in the dark theme. */
export function Diagram({ xml, marks, flows, selected, select }: Props) {
  const t = useTexts();
  const { box, viewer } = useViewer(xml, useStepLook(), select);
  useMarks(viewer, marks, flows);
  const elevated = useElevated(viewer);
  const eye = useMemo(() => viewer && eyeOf(viewer), [viewer]);
  useTouch(box, eye);
  useSight(eye, activeOf(marks), selected);
  useChosen(viewer, selected);
  return (
    <section className={classes.stage} aria-label={t('process:diagram')}>
      <StepIcons />
      <div ref={box} className={classes.canvas} />
      {eye && <Zoom eye={eye} />}
      {elevated}
    </section>
  );
}

/** Where the process stands: what failed before what is active. */
const activeOf = (marks: Record<string, Mark>): string | undefined =>
  ['failed', 'active']
    .flatMap((state) => Object.entries(marks).filter(([, mark]) => mark.state === state && mark.tokens))
    .map(([element]) => element)[0];

/** At first the whole, or where the process stands; later what is chosen comes into sight. */
function useSight(eye: Eye | null, stands: string | undefined, selected: string | undefined) {
  const first = useRef(selected ?? stands);
  useEffect(() => eye?.open(first.current), [eye]);
  useEffect(() => {
    if (selected !== undefined) eye?.bring(selected);
  }, [eye, selected]);
}

/** What is chosen has a line around it, wherever it was chosen. */
function useChosen(viewer: NavigatedViewer | null, selected: string | undefined) {
  useEffect(() => {
    const chosen = viewer && selected ? registryOf(viewer).get(selected) : undefined;
    if (!viewer || !selected || !chosen) return;
    // lines around elements are made when they are wanted for the first time
    viewer.get<Outlines>('outline').createOutline(chosen);
    canvasOf(viewer).addMarker(selected, 'a-selected');
    return () => canvasOf(viewer).removeMarker(selected, 'a-selected');
  }, [viewer, selected]);
}

function Zoom({ eye }: { eye: Eye }) {
  const t = useTexts();
  return (
    <div className={classes.zoom}>
      <IconButton icon={Plus} label={t('process:zoom.in')} onClick={() => eye.zoom(1.25)} />
      <IconButton icon={Minus} label={t('process:zoom.out')} onClick={() => eye.zoom(0.8)} />
      <IconButton icon={Maximize} label={t('process:zoom.fit')} onClick={() => eye.whole()} />
    </div>
  );
}

function useViewer(xml: string, steps: StepLook | undefined, select: Props['select']) {
  const box = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const latest = useRef(select);
  latest.current = select;
  useEffect(() => {
    const container = box.current;
    if (!container || !steps) return;
    const { additionalModules, ...look } = plainLook(steps);
    const made = new NavigatedViewer({
      container,
      ...look,
      additionalModules: [...additionalModules, OutlineModule],
    });
    let gone = false;
    void settling(
      fontReady()
        .then(() => importDrawn(made, xml))
        .then(() => {
          if (!gone) setViewer(made);
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
  }, [xml, steps]);
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
      // The name of an event or a gateway stands below it, the sign of a step in its upper corner.
      const position = isStep(viewer, element) ? { bottom: 10, left: -10 } : { top: -10, left: -10 };
      overlays.add(element, 'token', { position, html });
    }
    return () => {
      overlays.remove({ type: 'token' });
      for (const [element, marker] of marked) canvas.removeMarker(element, marker);
    };
  }, [viewer, marks, flows]);
}
