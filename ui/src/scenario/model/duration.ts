/** A length of time in one unit, as people say it: 30 minutes, 2 days. */
export type Duration = { count: number; unit: Unit };
export const units = ['seconds', 'minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `PT90M` as 90 minutes, `P2D` as 2 days; null for what one unit cannot say (months, a day and two hours) or no duration. */
export function readDuration(text: string): Duration | null {
  const found = iso.exec(text.trim());
  if (!found || found.slice(1).every((part) => part === undefined)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wholeDays = weeks * 7 + days;
  const total = (hours * 60 + minutes) * 60 + rest;
  // 24 hours and one day differ where clocks are changed, so each stays in its own unit.
  if (wholeDays > 0) return total === 0 ? { count: wholeDays, unit: 'days' } : null;
  if (total > 0 && total % 3600 === 0) return { count: total / 3600, unit: 'hours' };
  if (total % 60 === 0) return { count: total / 60, unit: 'minutes' };
  return { count: total, unit: 'seconds' };
}

export function writeDuration({ count, unit }: Duration): string {
  if (unit === 'days') return `P${count}D`;
  return `PT${count}${{ hours: 'H', minutes: 'M', seconds: 'S' }[unit]}`;
}
