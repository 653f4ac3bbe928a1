import { GitFork } from 'lucide-react';
import type { Feature } from '@/kernel';
import { addToCards } from '@/record';
import { NewScenario } from './pages/NewScenario';
import { compareRoute, scenarioRoute, scenariosRoute } from './pages/routes';
import { StartFromRecord } from './pages/StartFromRecord';

addToCards('scenario', StartFromRecord);

const entry = { label: 'scenario:new', icon: GitFork, order: 30, administrator: true, Begin: NewScenario };

export default {
  routes: [scenariosRoute, scenarioRoute, compareRoute],
  nav: [
    { to: '/scenarios', label: 'scenario:nav', icon: GitFork, order: 30, place: 'top', administrator: true },
  ],
  create: [entry],
  start: [{ ...entry, help: 'scenario:newHelp' }],
} satisfies Feature;
