/** A repetition as the diagram keeps it: `R3/PT10M` is three times every ten minutes, `R/P1D` every day without an end. */
export type Cycle = { times: number | null; every: string };

const form = /^R(\d*)\/(P[^/]+)$/;

/** The repetition in its parts; null for one with dates, or for none. */
export function readCycle(text: string): Cycle | null {
  const found = form.exec(text.trim());
  if (!found) return null;
  const [, times = '', every = ''] = found;
  return { times: times === '' ? null : Number(times), every };
}

export const writeCycle = ({ times, every }: Cycle): string =>
  every === '' ? '' : `R${times ?? ''}/${every}`;
