// Every package of the lock file has a licence that we may ship (or, for tools, use), and the lock is complete:
// optional packages of other platforms are in it, no host is named.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lock = JSON.parse(
  readFileSync(fileURLToPath(new URL('../package-lock.json', import.meta.url)), 'utf8'),
);
const shipped = [
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'OFL-1.1',
  'CC0-1.0',
  'Unicode-3.0',
  'Unlicense',
];
const tools = [...shipped, 'MPL-2.0', 'CC-BY-4.0', 'BlueOak-1.0.0', 'Python-2.0', 'MIT-0'];
// bpmn.io: MIT with a watermark that stays visible. The others name their licence in a file only; both are MIT.
const named = { 'bpmn-js': 'bpmn.io' };

const faults = [];
const allowed = (licence, list) =>
  licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => list.includes(one)));

for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  if (entry.resolved) faults.push(`${name}: the lock file names a host`);
  if (!entry.integrity && !entry.link) faults.push(`${name}: no integrity`);
  if (named[name]) continue;
  if (!allowed(String(entry.license ?? 'none'), entry.dev || entry.devOptional ? tools : shipped))
    faults.push(`${name}: licence ${entry.license ?? 'not named'} is not one of ours`);
  for (const optional of Object.keys(entry.optionalDependencies ?? {})) {
    const there = Object.keys(lock.packages).some((one) => one.endsWith(`node_modules/${optional}`));
    if (!there) faults.push(`${name}: ${optional} is missing in the lock file`);
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
