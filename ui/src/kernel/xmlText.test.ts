import { expect, it } from 'vitest';
import { xmlText } from './xmlText';

const buffer = (...bytes: number[]) => new Uint8Array(bytes).buffer;
const head = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>`;
const wide = (text: string, little: boolean) =>
  [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

it('a file is read in the encoding that it names', () => {
  const start = head('windows-1251');
  expect(xmlText(buffer(...new TextEncoder().encode(start), 0xcf, 0xf0, 0xe8))).toBe(`${start}При`);
  expect(xmlText(new TextEncoder().encode('<a>При').buffer)).toBe('<a>При');
});

it('a byte order mark says more than the first line', () => {
  const utf8 = `\uFEFF${head('UTF-8')}При`;
  expect(xmlText(new TextEncoder().encode(utf8).buffer)).toBe(utf8.slice(1));
  const text = `${head('UTF-16')}При`;
  expect(xmlText(buffer(0xff, 0xfe, ...wide(text, true)))).toBe(text);
  expect(xmlText(buffer(0xfe, 0xff, ...wide(text, false)))).toBe(text);
  expect(xmlText(buffer(...wide(text, true)))).toBe(text);
  expect(xmlText(buffer(...wide(text, false)))).toBe(text);
});

it('an encoding that no browser knows is read as UTF-8', () => {
  expect(xmlText(new TextEncoder().encode(`${head('no-such')}При`).buffer)).toContain('При');
  expect(xmlText(buffer())).toBe('');
});
