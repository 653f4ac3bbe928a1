/** One comparison of a condition that is put together without writing code. */
export type Test = { subject: string; sign: Sign; value: string | number | boolean };
export const signs = ['is', 'isNot', 'more', 'less', 'filled', 'empty'] as const;
export type Sign = (typeof signs)[number];

/** What may be compared: a variable, a field, a field that holds a list of options. */
const path = String.raw`[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\??\.?\[(?:\d+|"[^"\\]*")\])*`;
const literal = String.raw`"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false`;
const comparing = new RegExp(`^(${path}) (===|!==|>|<) (${literal})$`);
const asking = new RegExp(String.raw`^(!?)_\.isEmpty\((${path})\)$`);
const knowing = new RegExp(`^(${path}) (===?|!==?) null$`);

const spoken: Record<string, Sign> = { '===': 'is', '!==': 'isNot', '>': 'more', '<': 'less' };
const written: Partial<Record<Sign, string>> = { is: '===', isNot: '!==', more: '>', less: '<' };

const plain = /^[A-Za-z_$][\w$]*$/;
/** The expression of a field below an owner, such as `record.values.name` or `record.values["7"]`. */
export const member = (owner: string, id: string): string =>
  plain.test(id) ? `${owner}.${id}` : `${owner}["${id}"]`;

function readTest(text: string): Test | null {
  const compared = comparing.exec(text);
  if (compared) {
    const [, subject = '', sign = '', value = ''] = compared;
    return { subject, sign: spoken[sign] ?? 'is', value: JSON.parse(value) as Test['value'] };
  }
  const known = knowing.exec(text);
  if (known)
    return { subject: known[1] ?? '', sign: known[2]?.startsWith('=') ? 'empty' : 'filled', value: 0 };
  const asked = asking.exec(text);
  return asked ? { subject: asked[2] ?? '', sign: asked[1] === '!' ? 'filled' : 'empty', value: '' } : null;
}

/** The comparisons of `a === 1 && b !== "x"`; null when the condition is anything else, which is shown as code. */
export function readCondition(source: string): Test[] | null {
  if (source.trim() === '') return [];
  const tests = source
    .trim()
    .split(/\s*&&\s*/)
    .map(readTest);
  return tests.includes(null) ? null : (tests as Test[]);
}

function writeTest({ subject, sign, value }: Test): string {
  if (sign === 'filled' || sign === 'empty') {
    // A number or a date is there, null or, among the inputs of an event, absent; texts and lists may be empty as well.
    if (typeof value === 'number') return `${subject} ${sign === 'empty' ? '==' : '!='} null`;
    return `${sign === 'filled' ? '!' : ''}_.isEmpty(${subject})`;
  }
  return `${subject} ${written[sign]} ${JSON.stringify(value)}`;
}

export const writeCondition = (tests: Test[]): string => tests.map(writeTest).join(' && ');
