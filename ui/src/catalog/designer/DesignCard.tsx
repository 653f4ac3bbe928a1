import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@/kernel';
import type { Catalog, FieldTypeInfo } from '../catalog.api';
import classes from './Designer.module.css';
import { DesignLine } from './DesignLine';
import type { Design } from './useDesign';

/** Where in the list without the moved line it comes to stand. */
function placeOf(keys: string[], moved: string | null, over: string | undefined, below: boolean): number {
  const rest = keys.filter((key) => key !== moved);
  const at = over === undefined ? rest.length : rest.indexOf(over);
  return below ? at + 1 : at;
}

function useDrops(design: Design) {
  const ref = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(design);
  latest.current = design;
  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => source.data.kind === 'field-type' || source.data.kind === 'field',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false);
        const { pieces, add, move } = latest.current;
        const line = location.current.dropTargets.find((target) => target.data.key !== undefined);
        const moved = source.data.kind === 'field' ? String(source.data.key) : null;
        const below = line !== undefined && extractClosestEdge(line.data) === 'bottom';
        const keys = pieces.map((piece) => piece.key);
        const at = placeOf(keys, moved, line && String(line.data.key), below);
        if (moved) move(moved, at);
        else add(source.data.info as FieldTypeInfo, at);
      },
    });
  }, []);
  return { ref, over };
}

/** The card as it will be, line by line. */
export function DesignCard({
  catalog,
  types,
  design,
}: {
  catalog: Catalog;
  types: FieldTypeInfo[];
  design: Design;
}) {
  const t = useTexts();
  const drops = useDrops(design);
  return (
    <section className={classes.middle} aria-label={t('catalog:designer.card')}>
      <div ref={drops.ref} className={classes.card} data-over={drops.over || undefined}>
        <h1 className={classes.cardTitle}>{catalog.name}</h1>
        <ol className={classes.lines}>
          {design.pieces.map((piece, at) => (
            <DesignLine key={piece.key} piece={piece} at={at} types={types} design={design} />
          ))}
        </ol>
        <p className={classes.drop}>{t('catalog:designer.dropHere')}</p>
      </div>
    </section>
  );
}
