import { Send, Workflow } from 'lucide-react';
import type { Feature } from '@/kernel';
import { outboxRoute, processesRoute, processRoute } from './pages/routes';

export default {
  routes: [processesRoute, processRoute, outboxRoute],
  nav: [
    {
      to: '/processes',
      label: 'process:nav.processes',
      icon: Workflow,
      order: 20,
      place: 'top',
      administrator: true,
    },
    { to: '/outbox', label: 'process:nav.outbox', icon: Send, order: 40, place: 'foot', administrator: true },
  ],
} satisfies Feature;
