import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Ellipsis, EyeOff, GripVertical, Lock, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { IconButton, useTexts } from '@/kernel';
import type { FieldTypeInfo } from '../catalog.api';
import classes from './Designer.module.css';
import { infoOf } from './infoOf';
import { TypeIcon } from './TypeIcon';
import type { Design, Piece } from './useDesign';

function useLineDrag(ref: RefObject<HTMLLIElement | null>, key: string) {
  const [edge, setEdge] = useState<Edge | undefined>();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return combine(
      draggable({ element, getInitialData: () => ({ kind: 'field', key }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.key !== key,
        getData: ({ input, element: over }) =>
          attachClosestEdge({ key }, { input, element: over, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) ?? undefined),
        onDragLeave: () => setEdge(undefined),
        onDrop: () => setEdge(undefined),
      }),
    );
  }, [ref, key]);
  return edge;
}

type Props = { piece: Piece; at: number; types: FieldTypeInfo[]; design: Design };

/** One field of the card: chosen by a click, moved by dragging or by its menu. */
export function DesignLine({ piece, at, types, design }: Props) {
  const t = useTexts();
  const line = useRef<HTMLLIElement>(null);
  const edge = useLineDrag(line, piece.key);
  const info = infoOf(piece, types);
  const group = piece.type === 'group';
  return (
    <li ref={line} className={classes.line} data-edge={edge} data-group={group || undefined}>
      <GripVertical size={14} className={classes.grip} aria-hidden />
      <button
        type="button"
        className={classes.lineButton}
        aria-pressed={design.chosen?.key === piece.key}
        data-fault={design.faultOf(piece) !== undefined || undefined}
        onClick={() => design.select(piece.key)}
      >
        <TypeIcon icon={info?.icon ?? ''} />
        <span className={`${classes.lineName} a-one-line`}>
          {piece.name || t('catalog:designer.unnamed')}
        </span>
        {piece.required && <span className={classes.star}>*</span>}
        {piece.apiOnly && <Lock size={13} role="img" aria-label={t('catalog:designer.apiOnly')} />}
        {piece.hidden && <EyeOff size={13} role="img" aria-label={t('catalog:designer.hidden')} />}
        <span className={classes.lineType}>{info?.name ?? piece.type}</span>
      </button>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <IconButton icon={Ellipsis} size={26} label={t('catalog:tree.menuOf', { name: piece.name })} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<ArrowUp size={16} />}
            disabled={at === 0}
            onClick={() => design.move(piece.key, at - 1)}
          >
            {t('catalog:tree.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowDown size={16} />}
            disabled={at === design.pieces.length - 1}
            onClick={() => design.move(piece.key, at + 1)}
          >
            {t('catalog:tree.down')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Trash2 size={16} />}
            color="red"
            disabled={piece.isSystem}
            onClick={() => design.remove(piece.key)}
          >
            {t('kernel:delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
