import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useMemo, useRef } from 'react';
import { settling, useTexts } from '@/kernel';
import { importDrawn } from '../drawing/importDrawn';
import { canvasTexts, look, type StepLook } from '../look/renderer';
import artel from '../model/artel.json';
import { useComponents } from '../scenario.api';
import classes from './Guide.module.css';

type Box = { x: number; y: number; width: number; height: number };
type Canvas = { viewbox: (box?: Box) => { inner: Box; outer: Box } };

const margin = 20;
/** The makers of the canvas are named in its lower right corner, and the diagram stays off it. */
const foot = 44;

/** The whole diagram in the middle, no larger than it is drawn. */
function showWhole(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const room = { width: outer.width - 2 * margin, height: outer.height - margin - foot };
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  canvas.viewbox({
    x: inner.x + inner.width / 2 - outer.width / scale / 2,
    y: inner.y + inner.height / 2 - (margin + room.height / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

/** The diagram of a page, to look at. */
export function Example({ xml }: { xml: string }) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const components = useComponents().data;
  const steps = useMemo<StepLook | undefined>(
    () =>
      components && Object.fromEntries(components.map(({ type, icon, color }) => [type, { icon, color }])),
    [components],
  );
  useEffect(() => {
    const container = box.current;
    if (!container || !steps) return;
    const viewer = new NavigatedViewer({
      container,
      moddleExtensions: { artel },
      additionalModules: [look],
      steps,
      elevated: '',
      textRenderer: canvasTexts,
    });
    let gone = false;
    void settling(
      importDrawn(viewer, xml).then(() => {
        if (!gone) showWhole(viewer.get<Canvas>('canvas'));
      }),
    );
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [xml, steps]);
  return <div ref={box} className={classes.example} role="img" aria-label={t('scenario:guide.example')} />;
}
