import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Columns } from './columns';

const kind = 'column';

/** Moves columns by their heads; gives the edge at which the dragged one would come to stand. */
export function useColumnDrag(ref: RefObject<HTMLElement | null>, id: string, columns: Columns) {
  const [edge, setEdge] = useState<Edge | undefined>();
  const latest = useRef(columns);
  latest.current = columns;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return combine(
      draggable({ element, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === kind && source.data.id !== id,
        getData: ({ input, element: over }) =>
          attachClosestEdge({ id }, { input, element: over, allowedEdges: ['left', 'right'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) ?? undefined),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, self }) => {
          setEdge(undefined);
          const shown = latest.current.columns.map((column) => column.field.id);
          const after = shown[shown.indexOf(id) + 1] ?? null;
          latest.current.move(String(source.data.id), extractClosestEdge(self.data) === 'left' ? id : after);
        },
      }),
    );
  }, [ref, id]);
  return edge;
}
