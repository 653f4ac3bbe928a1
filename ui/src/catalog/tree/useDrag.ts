import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { toastError } from '@/kernel';
import { type Catalog, changeCatalog, changeSection, type Section } from '../catalog.api';

const kind = 'catalog';

/** Puts a catalog at a place of a section: first the section if it changes, then the order of all that stand there. */
export async function placeCatalog(
  catalog: Catalog,
  section: Section,
  others: string[],
  at: number,
): Promise<void> {
  const rest = others.filter((id) => id !== catalog.id);
  if (catalog.sectionId !== section.id) await changeCatalog(catalog.id, { sectionId: section.id });
  await changeSection(section.id, {
    catalogsPriorities: [...rest.slice(0, at), catalog.id, ...rest.slice(at)],
  });
}

/** Makes a line of the tree movable and a target; gives the edge at which the other line would come to stand. */
export function useDragCatalog(ref: RefObject<HTMLElement | null>, catalog: Catalog, enabled: boolean) {
  const [edge, setEdge] = useState<Edge | undefined>();
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    return combine(
      draggable({ element, getInitialData: () => ({ kind, catalog }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          source.data.kind === kind && (source.data.catalog as Catalog).id !== catalog.id,
        getData: ({ input, element: over }) =>
          attachClosestEdge(
            { catalogId: catalog.id },
            { input, element: over, allowedEdges: ['top', 'bottom'] },
          ),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) ?? undefined),
        onDragLeave: () => setEdge(undefined),
        onDrop: () => setEdge(undefined),
      }),
    );
  }, [ref, catalog, enabled]);
  return edge;
}

/** Makes a section take catalogs: at the line under the pointer, else at the end. */
export function useDropCatalog(section: Section, catalogs: Catalog[], enabled: boolean) {
  const ref = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    const ids = catalogs.map((catalog) => catalog.id);
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === kind,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false);
        const moved = source.data.catalog as Catalog;
        const line = location.current.dropTargets.find((target) => target.data.catalogId !== undefined);
        const rest = ids.filter((id) => id !== moved.id);
        const at = line ? rest.indexOf(String(line.data.catalogId)) : rest.length;
        const below = line !== undefined && extractClosestEdge(line.data) === 'bottom';
        void placeCatalog(moved, section, ids, below ? at + 1 : at).catch(toastError);
      },
    });
  }, [section, catalogs, enabled]);
  return { ref, over };
}
