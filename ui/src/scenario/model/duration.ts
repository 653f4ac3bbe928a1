/** A length of time in one unit, as people say it: 30 minutes, 2 days. */
export type Duration = { count: number; unit: Unit };
export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** `PT90M` as 90 minutes, `P2D` as 2 days; null for what is not whole minutes (seconds, months) or no duration. */
export function readDuration(text: string): Duration | null {
  const found = iso.exec(text.trim());
  if (!found || found.slice(1).every((part) => part === undefined)) return null;
  const [weeks = 0, days = 0, hours = 0, rest = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const wholeDays = weeks * 7 + days;
  const total = hours * 60 + rest;
  // 24 hours and one day differ where clocks are changed, so each stays in its own unit.
  if (wholeDays > 0) return total === 0 ? { count: wholeDays, unit: 'days' } : null;
  if (total % 60 === 0 && total > 0) return { count: total / 60, unit: 'hours' };
  return { count: total, unit: 'minutes' };
}

export function writeDuration({ count, unit }: Duration): string {
  if (unit === 'days') return `P${count}D`;
  return unit === 'hours' ? `PT${count}H` : `PT${count}M`;
}
