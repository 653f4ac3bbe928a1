// The first load of any page outside of the modeler costs at most 350 KB of JavaScript over the wire (gzip).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const budget = 350 * 1024;
const out =
  process.env.ARTEL_UI_OUT ??
  resolve(fileURLToPath(new URL('../..', import.meta.url)), 'target/classes/static');
const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(next, seen);
  return seen;
}

const sizes = new Map();
function sizeOf(key) {
  const file = manifest[key].file;
  if (!sizes.has(file))
    sizes.set(file, file.endsWith('.js') ? gzipSync(readFileSync(join(out, file)), { level: 9 }).length : 0);
  return sizes.get(file);
}
const total = (keys) =>
  [...new Set([...keys].map((key) => manifest[key].file))].reduce((sum, file) => {
    const key = [...keys].find((one) => manifest[one].file === file);
    return sum + sizeOf(key);
  }, 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const languages = Object.keys(manifest).filter((key) => /kernel\/texts\/(ru|en)\.ts$/.test(key));
const language = languages.sort((one, other) => sizeOf(other) - sizeOf(one))[0];
const shell = new Set([...closure(entry), ...closure(language)]);

// Pages are loaded lazily by their room; those that draw diagrams carry the modeler or the viewer and are exempt.
const isPage = (key) => manifest[key].isDynamicEntry && /src\/\w+\/(.*\/)?\w+Page\.tsx$/.test(key);
const drawsDiagrams = (keys) =>
  [...keys].some((key) => /bpmn|diagram|pages.ScenarioPage/i.test(`${key} ${manifest[key].name ?? ''}`));

const pages = Object.keys(manifest)
  .filter(isPage)
  .map((key) => ({ key, keys: new Set([...shell, ...closure(key)]) }))
  .filter(({ keys }) => !drawsDiagrams(keys))
  .map(({ key, keys }) => ({ key, size: total(keys) }))
  .sort((one, other) => other.size - one.size);

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const worst = pages[0] ?? { key: 'the shell', size: total(shell) };
const words = `shell ${kilobytes(total(shell))}, heaviest first load ${kilobytes(worst.size)} (${worst.key})`;
if (worst.size > budget) {
  console.error(`${words}: more than ${kilobytes(budget)}`);
  process.exit(1);
}
console.log(words);
if (process.argv.includes('--all'))
  for (const { key, size } of pages) console.log(`${kilobytes(size).padStart(8)}  ${key}`);
