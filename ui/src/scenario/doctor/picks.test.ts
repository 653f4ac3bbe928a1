import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../texts/en.json';
import ru from '../texts/ru.json';
import type { Finding } from './doctor.api';
import { isIll, kindsOf, suggested, toggled, toggledKind } from './picks';

const finding = (id: string, group: string | null = null, usual = true): Finding => ({
  id,
  code: id.split(':')[0] ?? '',
  element: 'P1',
  message: id,
  effect: '',
  group,
  suggested: usual,
});

const all = [
  finding('pool:A', 'pool', false),
  finding('pool:B', 'pool'),
  finding('line:1'),
  finding('timer:1'),
  finding('line:2'),
];

test('findings stand by kind, in the order of the file', () => {
  expect(kindsOf(all).map((kind) => [kind.code, kind.findings.length])).toEqual([
    ['pool', 2],
    ['line', 2],
    ['timer', 1],
  ]);
  expect(suggested(all)).toEqual(['pool:B', 'line:1', 'timer:1', 'line:2']);
});

test('of a group one is picked, or none', () => {
  const picks = toggled(['pool:B', 'line:1'], all[0] as Finding, all);
  expect(picks).toEqual(['line:1', 'pool:A']);
  expect(toggled(picks, all[0] as Finding, all)).toEqual(['line:1']);
});

test('a kind is picked as a whole and let go as a whole', () => {
  const [pools, lines] = kindsOf(all);
  expect(toggledKind(['line:1'], lines as never)).toEqual(['line:1', 'line:2']);
  expect(toggledKind(['line:1', 'line:2', 'timer:1'], lines as never)).toEqual(['timer:1']);
  expect(toggledKind([], pools as never)).toEqual(['pool:B']);
});

test('files from elsewhere with errors are ill', () => {
  const problem = { element: 'A', code: 'no-start', message: '', hint: null };
  const error = { ...problem, severity: 'error' as const };
  const warning = { ...problem, severity: 'warning' as const };
  expect(isIll({ dialect: 'bpmn', problems: [warning, error] })).toBe(true);
  expect(isIll({ dialect: 'bpium', problems: [error] })).toBe(true);
  expect(isIll({ dialect: 'bpmn', problems: [warning] })).toBe(false);
  expect(isIll({ dialect: 'bpmn', problems: null })).toBe(false);
  expect(isIll({ dialect: 'artel', problems: [error] })).toBe(false);
});

test('every kind of repair of the server has a name in both languages', () => {
  // vitest runs in the folder of the UI
  const texts = readFileSync('../src/main/resources/texts/repair_en.properties', 'utf8');
  const kinds = [...texts.matchAll(/^repair\.([\w-]+)=/gm)].map(([, kind]) => kind).sort();
  expect(kinds).toContain('drawing');
  expect(Object.keys(ru.doctor.kind).sort()).toEqual(kinds);
  expect(Object.keys(en.doctor.kind).sort()).toEqual(kinds);
});
