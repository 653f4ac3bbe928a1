import { dayOf, zones } from '@/kernel';
import type { Task } from '../task.api';

export type When = 'late' | 'today' | 'later' | 'never';

/** Into which part of the list a task belongs, by the clock of the person. */
export function whenDue(task: Pick<Task, 'due' | 'overdue'>, now: Date): When {
  if (!task.due) return 'never';
  if (task.overdue) return 'late';
  const zone = zones.get().person;
  return dayOf(new Date(task.due), zone) <= dayOf(now, zone) ? 'today' : 'later';
}

/** The tasks in the order of the list, cut into parts that have a name of their own. */
export function partsOf(tasks: Task[], now = new Date()): { when: When; tasks: Task[] }[] {
  const parts: { when: When; tasks: Task[] }[] = [];
  for (const task of tasks) {
    const when = whenDue(task, now);
    const last = parts.at(-1);
    if (last?.when === when) last.tasks.push(task);
    else parts.push({ when, tasks: [task] });
  }
  return parts;
}
