import { Minus, Move, Pencil, Plus } from 'lucide-react';
import type { How } from './difference';

const icons = { added: Plus, removed: Minus, changed: Pencil, moved: Move };

/** What became of an element, as a picture: colours alone are not told apart by everybody. */
export function HowIcon({ how, size = 14 }: { how: How; size?: number }) {
  const Icon = icons[how];
  return <Icon size={size} strokeWidth={2.4} aria-hidden />;
}
