import { lookOf, type ProcessItem, type TraceEntry } from '../process.api';
import type { Mark } from './Diagram';

const states: Record<ReturnType<typeof lookOf>, Mark['state']> = {
  running: 'active',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  left: 'failed',
};

/** How each element of the diagram looks: the newest entry of the path decides, then what is active or stands. */
export function marksOf(item: ProcessItem, trace: TraceEntry[]): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  for (const entry of trace) {
    marks[entry.element] = { state: states[lookOf(entry)] };
  }
  for (const step of item.active ?? []) {
    const tokens = (marks[step.element]?.tokens ?? 0) + 1;
    marks[step.element] = { state: 'active', tokens };
  }
  for (const incident of item.incidents ?? []) marks[incident.element] = { state: 'failed', tokens: 1 };
  return marks;
}

/** The flows that a token went along, each once. */
export const takenFlows = (trace: TraceEntry[]): string[] => [
  ...new Set(trace.flatMap((entry) => entry.flows ?? [])),
];
