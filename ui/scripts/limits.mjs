// Sizes that Biome does not watch: a source file has at most 250 lines, a style sheet 300, and no unfinished notes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const limits = [
  { pattern: /\.(tsx?|mjs)$/, lines: 250 },
  { pattern: /\.css$/, lines: 300 },
];
const unfinished = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', '@ts-' + 'ignore'].join('|'));

const faults = [];
for (const folder of ['src', 'stories', 'scripts']) {
  for (const name of readdirSync(join(root, folder), { recursive: true })) {
    const limit = limits.find(({ pattern }) => pattern.test(name));
    if (!limit) continue;
    const text = readFileSync(join(root, folder, name), 'utf8');
    const lines = text.split('\n').length - 1;
    if (lines > limit.lines) faults.push(`${folder}/${name}: ${lines} lines, at most ${limit.lines}`);
    const note = text.split('\n').findIndex((line) => unfinished.test(line));
    if (note >= 0) faults.push(`${folder}/${name}:${note + 1}: unfinished work is not noted in the source`);
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
