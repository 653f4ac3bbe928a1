import { createElement } from 'react';
import { iconOf } from './icons';

type Props = { icon?: string; catalogId?: string; size?: number };

export function CatalogIcon({ icon, catalogId, size = 16 }: Props) {
  return createElement(iconOf(icon, catalogId), { size, strokeWidth: 1.75, 'aria-hidden': true });
}
