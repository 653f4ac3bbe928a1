// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of the scripts that are written here
import { expect, it } from 'vitest';
import { scriptAsText, textAsScript } from './textScript';

it('a text that is to be computed goes on giving the same text', () => {
  expect(textAsScript('Здравствуйте')).toBe('`Здравствуйте`');
  expect(textAsScript('')).toBe('');
  expect(textAsScript('100')).toBe('100');
  expect(textAsScript('a`b\\c ${d} $5')).toBe('`a\\`b\\\\c \\${d} $5`');
});

it('and is a text again when it is not', () => {
  for (const text of ['Здравствуйте,\nАнна', '', '100', 'a`b\\c ${d} $5'])
    expect(scriptAsText(textAsScript(text))).toBe(text);
  for (const script of ['record.values.title', '`Ждём ${count}`', '`a` + `b`'])
    expect(scriptAsText(script)).toBe(script);
});
