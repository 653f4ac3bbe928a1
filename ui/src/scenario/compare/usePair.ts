import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { settling, toastError, useTexts } from '@/kernel';
import { importDrawn } from '../drawing/importDrawn';
import { fontReady, type StepLook } from '../look/renderer';
import type { Box } from './drawn';
import { canvasOf, createViewer, isSeen, type View, viewAt, viewOf } from './viewer';

export type Side = 'before' | 'after';
export type Pair = Record<Side, NavigatedViewer>;

/** Two canvases that show their diagrams at the same place and scale: who moves one moves both. */
export function usePair(
  files: Record<Side, string>,
  steps: StepLook,
  select: (id: string | undefined) => void,
) {
  const t = useTexts();
  const boxes = { before: useRef<HTMLDivElement>(null), after: useRef<HTMLDivElement>(null) };
  const [pair, setPair] = useState<Pair | null>(null);
  const { before, after } = files;
  const given = useRef({ steps, select, elevated: '' });
  given.current = { steps, select, elevated: t('scenario:rights.elevated') };
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for other files only
  useEffect(() => {
    const made = makePair(boxes, (id) => given.current.select(id), given.current);
    if (!made) return;
    let gone = false;
    void settling(
      fontReady()
        .then(() => Promise.all([importDrawn(made.before, before), importDrawn(made.after, after)]))
        .then(
          () => {
            if (gone) return;
            showAll(made);
            setPair(made);
          },
          (error: unknown) => toastError(error),
        ),
    );
    const stop = together(made);
    const observer = new ResizeObserver(() => {
      for (const viewer of [made.before, made.after]) canvasOf(viewer).resized();
    });
    for (const box of Object.values(boxes)) if (box.current) observer.observe(box.current);
    return () => {
      gone = true;
      stop();
      observer.disconnect();
      setPair(null);
      made.before.destroy();
      made.after.destroy();
    };
  }, [before, after]);
  return { boxes, pair };
}

function makePair(
  boxes: Record<Side, RefObject<HTMLDivElement | null>>,
  select: (id: string | undefined) => void,
  { steps, elevated }: { steps: StepLook; elevated: string },
): Pair | null {
  if (!boxes.before.current || !boxes.after.current) return null;
  const made = {
    before: createViewer(boxes.before.current, steps, elevated),
    after: createViewer(boxes.after.current, steps, elevated),
  };
  for (const viewer of Object.values(made))
    viewer.on('element.click', ({ element }: { element: { id: string; type: string } }) =>
      select(/Process$|Collaboration/.test(element.type) ? undefined : element.id.replace(/_label$/, '')),
    );
  return made;
}

const following = new WeakSet<NavigatedViewer>();

/** Sets a view without the other canvas following it. */
function setAlone(viewer: NavigatedViewer, to: Box): void {
  following.add(viewer);
  canvasOf(viewer).viewbox(to);
  following.delete(viewer);
}

/** Each canvas follows the other one; a distance between them, made to bring a moved element into sight in both, stays. */
function together(pair: Pair): () => void {
  const last: Record<Side, View | null> = { before: null, after: null };
  const follow = (side: Side, other: Side) => () => {
    const view = canvasOf(pair[side]).viewbox();
    const was = last[side];
    last[side] = view;
    if (following.has(pair[side])) return;
    const there = canvasOf(pair[other]).viewbox();
    const apart = was ? { x: there.x - was.x, y: there.y - was.y } : { x: 0, y: 0 };
    setAlone(pair[other], {
      x: view.x + apart.x,
      y: view.y + apart.y,
      width: view.width,
      height: view.height,
    });
  };
  const left = follow('before', 'after');
  const right = follow('after', 'before');
  pair.before.on('canvas.viewbox.changed', left);
  pair.after.on('canvas.viewbox.changed', right);
  return () => {
    pair.before.off('canvas.viewbox.changed', left);
    pair.after.off('canvas.viewbox.changed', right);
  };
}

/** Both diagrams whole. */
export function showAll(pair: Pair): void {
  const viewers = [pair.before, pair.after];
  for (const viewer of viewers) canvasOf(viewer).resized();
  const to = viewOf(
    viewers.map((viewer) => canvasOf(viewer).viewbox().inner),
    canvasOf(pair.before).viewbox().outer,
  );
  if (to) for (const viewer of viewers) setAlone(viewer, to);
}

/** Brings the element into sight on both canvases, wherever it stands on each. */
export function bring(pair: Pair, id: string): void {
  if (isSeen(pair.before, id) && isSeen(pair.after, id)) return;
  const views = { before: viewAt(pair.before, id), after: viewAt(pair.after, id) };
  for (const side of ['before', 'after'] as const) {
    const to = views[side] ?? views[side === 'before' ? 'after' : 'before'];
    if (to) setAlone(pair[side], to);
  }
}

const closer = 1.25;

export function zoomPair(pair: Pair, nearer: boolean): void {
  const canvas = canvasOf(pair.before);
  const { x, y, width, height, scale } = canvas.viewbox();
  const wanted = Math.min(3, Math.max(0.2, scale * (nearer ? closer : 1 / closer)));
  const by = scale / wanted;
  canvas.viewbox({
    x: x + (width - width * by) / 2,
    y: y + (height - height * by) / 2,
    width: width * by,
    height: height * by,
  });
}
