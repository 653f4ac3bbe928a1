import type { Scenario } from '../scenario.api';
import type { Finding } from './doctor.api';

/** Whether it is a file from elsewhere that does not run as it is. */
export const isIll = ({ dialect, problems }: Pick<Scenario, 'dialect' | 'problems'>): boolean =>
  dialect !== 'artel' && (problems ?? []).some((one) => one.severity === 'error');

/** Findings of one kind of repair, in the order of the file. */
export type Kind = { code: string; findings: Finding[] };

/** The findings by kind, kinds in the order of their first one. */
export function kindsOf(findings: Finding[]): Kind[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  return [...kinds].map(([code, all]) => ({ code, findings: all }));
}

/** What is picked unless the person says otherwise. */
export const suggested = (findings: Finding[]): string[] =>
  findings.filter((one) => one.suggested).map((one) => one.id);

/** The picks with that finding turned on or off; of a group only one stays. */
export function toggled(picks: string[], finding: Finding, findings: Finding[]): string[] {
  if (picks.includes(finding.id)) return picks.filter((id) => id !== finding.id);
  const rivals = finding.group
    ? findings.filter((one) => one.group === finding.group).map((one) => one.id)
    : [];
  return [...picks.filter((id) => !rivals.includes(id)), finding.id];
}

/** All findings of the kind, or none of them when all are picked; a group keeps the one that is suggested. */
export function toggledKind(picks: string[], kind: Kind): string[] {
  const ids = kind.findings.map((one) => one.id);
  const others = picks.filter((id) => !ids.includes(id));
  const whole = kind.findings.filter((one) => !one.group || one.suggested).map((one) => one.id);
  return whole.every((id) => picks.includes(id)) ? others : [...others, ...whole];
}
