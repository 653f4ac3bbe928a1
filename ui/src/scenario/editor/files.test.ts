import { expect, it } from 'vitest';
import { nameOfFile, textOf } from './files';

it('a file is read in the encoding that it names', async () => {
  const head = '<?xml version="1.0" encoding="windows-1251"?><a>';
  const bytes = new Uint8Array([...new TextEncoder().encode(head), 0xcf, 0xf0, 0xe8]);
  expect(await textOf(new Blob([bytes]))).toBe(`${head}При`);
});

it('a scenario is called as its file', () => {
  const named = (name: string) => nameOfFile(new File([], name));
  expect(named('Заявка.bpmn')).toBe('Заявка');
  expect(named('a.b.bpmn.xml')).toBe('a.b');
  expect(named('diagram')).toBe('diagram');
});
