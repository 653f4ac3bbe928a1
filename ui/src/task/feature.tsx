import { Inbox } from 'lucide-react';
import type { Feature } from '@/kernel';
import { InboxBadge } from './list/InboxBadge';
import { inboxRoute, taskRoute } from './pages/routes';

export default {
  routes: [inboxRoute.addChildren([taskRoute])],
  nav: [{ to: '/inbox', label: 'task:nav', icon: Inbox, order: 10, place: 'top', Badge: InboxBadge }],
} satisfies Feature;
