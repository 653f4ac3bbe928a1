import { Maximize, Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton, useTexts } from '@/kernel';
import type { StepLook } from '../look/renderer';
import classes from './Canvases.module.css';
import type { Change, How } from './difference';
import { HowIcon } from './HowIcon';
import { bring, type Pair, type Side, showAll, usePair, zoomPair } from './usePair';
import { canvasOf, elementOf, overlaysOf } from './viewer';

type Props = {
  files: Record<Side, string>;
  heads: Record<Side, ReactNode>;
  names: Record<Side, string>;
  changes: Change[];
  steps: StepLook;
  /** Diagrams that are long and flat stand one above the other. */
  stacked: boolean;
  selected: string | undefined;
  select: (id: string | undefined) => void;
};

const sides: Side[] = ['before', 'after'];

/** Both diagrams beside each other, or one above the other where it is narrow; what differs is marked on each. */
export function Canvases({ files, heads, names, changes, steps, stacked, selected, select }: Props) {
  const t = useTexts();
  const { boxes, pair } = usePair(files, steps, select);
  const badges = useBadges(pair, changes);
  useEffect(() => {
    if (!pair || selected === undefined) return;
    bring(pair, selected);
    return mark(pair, selected, 'a-selected');
  }, [pair, selected]);
  return (
    <div className={classes.pair} data-stacked={stacked || undefined}>
      {sides.map((side) => (
        <section key={side} className={classes.side} aria-label={names[side]}>
          <header className={classes.head}>{heads[side]}</header>
          <div className={classes.stage}>
            <div ref={boxes[side]} className={classes.canvas} />
            {side === 'before' && pair && (
              <div className={classes.zoom}>
                <IconButton
                  icon={Minus}
                  label={t('scenario:zoom.out')}
                  onClick={() => zoomPair(pair, false)}
                />
                <IconButton icon={Plus} label={t('scenario:zoom.in')} onClick={() => zoomPair(pair, true)} />
                <IconButton icon={Maximize} label={t('scenario:fit')} onClick={() => showAll(pair)} />
              </div>
            )}
          </div>
        </section>
      ))}
      {badges}
    </div>
  );
}

function mark(pair: Pair, id: string, marker: string): () => void {
  const marked = Object.values(pair).flatMap((viewer) => {
    const shape = elementOf(viewer, id);
    return shape ? [{ viewer, on: shape.id }] : [];
  });
  for (const { viewer, on } of marked) canvasOf(viewer).addMarker(on, marker);
  return () => {
    for (const { viewer, on } of marked) if (elementOf(viewer, on)) canvasOf(viewer).removeMarker(on, marker);
  };
}

/** What was added is not there before, and the other way round: the canvases know that by themselves. */
function useBadges(pair: Pair | null, changes: Change[]): ReactNode {
  const t = useTexts();
  const [places, setPlaces] = useState<{ key: string; how: How; place: HTMLElement }[]>([]);
  useEffect(() => {
    if (!pair) return;
    const undo = changes.map(({ id, how }) => mark(pair, id, `a-${how}`));
    const made = sides.flatMap((side) => changes.flatMap((change) => badge(pair, side, change)));
    setPlaces(made);
    return () => {
      for (const back of undo) back();
      for (const viewer of Object.values(pair)) overlaysOf(viewer).remove({ type: 'change' });
      setPlaces([]);
    };
  }, [pair, changes]);
  return places.map(({ key, how, place }) =>
    createPortal(
      <span className={classes.badge} data-how={how} role="img" aria-label={t(`scenario:compare.how.${how}`)}>
        <HowIcon how={how} size={12} />
      </span>,
      place,
      key,
    ),
  );
}

function badge(pair: Pair, side: Side, { id, how }: Change) {
  const element = elementOf(pair[side], id);
  if (!element) return [];
  const place = document.createElement('span');
  const points = element.waypoints ?? [];
  const position = element.waypoints ? middle(points) : { top: -9, left: -9 };
  overlaysOf(pair[side]).add(id, 'change', { position, html: place, scale: { min: 0.9, max: 1.2 } });
  return [{ key: `${side} ${id}`, how, place }];
}

/** Overlays of a line are placed from the corner of the box around it. */
function middle(points: { x: number; y: number }[]) {
  const at = Math.max(1, Math.ceil(points.length / 2));
  const one = points[at - 1];
  const other = points[at] ?? one;
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  if (!one || !other) return { top: 0, left: 0 };
  return { top: (one.y + other.y) / 2 - top - 9, left: (one.x + other.x) / 2 - left - 9 };
}
