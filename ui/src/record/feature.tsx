import type { Feature } from '@/kernel';
import { CardOverlay } from './card/CardOverlay';
import { cardRoute, listRoute, trashRoute } from './pages/routes';

export default {
  routes: [listRoute.addChildren([cardRoute]), trashRoute],
  Always: CardOverlay,
} satisfies Feature;
