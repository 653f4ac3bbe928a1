import { diffArrays, diffLines } from 'diff';

export type Piece = { text: string; marked: boolean };

/** A line of two texts laid over each other; `gap` stands for unchanged lines that are left out. */
export type Row = { sign: '+' | '-' | ' ' | 'gap'; pieces: Piece[] };

const around = 2;

/** Two texts line by line: what was taken out, what was put in, and a little of what stands around it. */
export function textRows(before: string, after: string): Row[] {
  const rows: Row[] = [];
  const parts = diffLines(ended(before), ended(after));
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    if (!part) continue;
    if (part.removed && next?.added) {
      rows.push(...replaced(linesOf(part.value), linesOf(next.value)));
      at++;
    } else {
      const sign = part.added ? '+' : part.removed ? '-' : ' ';
      rows.push(...linesOf(part.value).map((text): Row => ({ sign, pieces: [{ text, marked: false }] })));
    }
  }
  return withoutFar(rows);
}

/** The last line counts as any other, whether or not the text ends with a new line. */
const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');

/** Words of every script, spaces, and all else letter by letter. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];

/** As many lines in the place of as many: each is compared with its own by words. */
function replaced(before: string[], after: string[]): Row[] {
  const plain = (sign: '+' | '-') => (text: string) => ({ sign, pieces: [{ text, marked: false }] });
  if (before.length !== after.length) return [...before.map(plain('-')), ...after.map(plain('+'))];
  const pairs = before.map((text, at) => diffArrays(wordsOf(text), wordsOf(after[at] ?? '')));
  const side = (sign: '+' | '-'): Row[] =>
    pairs.map((words) => ({
      sign,
      pieces: words
        .filter((word) => (sign === '+' ? !word.removed : !word.added))
        .map((word) => ({ text: word.value.join(''), marked: word.added || word.removed })),
    }));
  return [...side('-'), ...side('+')];
}

function withoutFar(rows: Row[]): Row[] {
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' '),
  );
  return rows.flatMap((row, at): Row[] => {
    if (near[at]) return [row];
    return at === 0 || near[at - 1] ? [{ sign: 'gap', pieces: [] }] : [];
  });
}
