import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };

const files = import.meta.glob<Tree>('/src/*/texts/*.json', { eager: true, import: 'default' });
const sourceRoot = join(import.meta.dirname, '..');

/** `{card: {save: 'x'}}` → `card.save`; plural forms count as one key. */
function keys(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [(before + key).replace(/_(zero|one|two|few|many|other)$/, '')]
      : keys(value, `${before + key}.`),
  );
}

function all(language: string): Set<string> {
  return new Set(
    Object.entries(files)
      .filter(([path]) => path.endsWith(`/${language}.json`))
      .flatMap(([path, tree]) => keys(tree).map((key) => `${path.split('/').at(-3)}:${key}`)),
  );
}

const sources = readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(join(sourceRoot, name), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));

const rooms = [...new Set(Object.keys(files).map((path) => path.split('/').at(-3) ?? ''))].join('|');

describe('dictionaries', () => {
  const ru = all('ru');
  const en = all('en');

  it('have the same keys in both languages', () => {
    expect([...ru].filter((key) => !en.has(key))).toEqual([]);
    expect([...en].filter((key) => !ru.has(key))).toEqual([]);
  });

  it('have every key that the sources name', () => {
    const used = new RegExp(`['"\`]((?:${rooms}):[\\w.$-]+)(\\$\\{)?`, 'g');
    const missing: string[] = [];
    for (const { name, text } of sources) {
      for (const [, key = '', open] of text.matchAll(used)) {
        // `record:filter.${kind}` needs at least one key that begins so.
        const plain = key.replace(/\$$/, '');
        const dynamic = open !== undefined || key.endsWith('$');
        const there = dynamic ? [...ru].some((one) => one.startsWith(plain)) : ru.has(plain);
        if (!there) missing.push(`${name}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('have no key that nobody uses, but for the common words of the kernel', () => {
    const texts = sources.map(({ text }) => text).join('\n');
    const dynamic = [...texts.matchAll(new RegExp(`\`((?:${rooms}):[\\w.-]+)\\$\\{`, 'g'))].map(
      (match) => match[1] ?? '',
    );
    const unused = [...ru].filter(
      (key) =>
        !key.startsWith('kernel:') &&
        !new RegExp(`['"\`]${key.replace(/[.$]/g, '\\$&')}['"\`]`).test(texts) &&
        !dynamic.some((begin) => key.startsWith(begin)),
    );
    expect(unused).toEqual([]);
  });
});
