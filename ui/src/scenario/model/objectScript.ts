import { javascriptLanguage } from '@codemirror/lang-javascript';

/** One line of "field = expression". */
export type Line = { key: string; source: string };

/**
 * The lines of a script that is one plain object, such as `({ name: values.name })`; null when it is anything else,
 * which then is shown as code.
 */
export function readLines(script: string): Line[] | null {
  const text = script.trim();
  if (text === '') return [];
  const start = text.startsWith('(') ? text : `(${text})`;
  const tree = javascriptLanguage.parser.parse(start);
  const object = tree.topNode.getChild('ExpressionStatement')?.getChild('ParenthesizedExpression');
  const expression = object?.getChild('ObjectExpression');
  const statements = tree.topNode.getChildren('ExpressionStatement');
  if (!expression || statements.length !== 1 || hasFault(tree)) return null;
  const lines: Line[] = [];
  for (const property of expression.getChildren('Property')) {
    const name = property.firstChild;
    const value = property.lastChild;
    if (!name || !value) return null;
    const key = start.slice(name.from, name.to);
    if (name.name !== 'PropertyDefinition' && name.name !== 'String' && name.name !== 'Number') return null;
    if (/^\[/.test(key) || property.getChild('ParamList')) return null;
    const source = name === value || name.to === value.to ? key : start.slice(value.from, value.to);
    lines.push({ key: key.replace(/^['"]|['"]$/g, ''), source });
  }
  return expression.getChild('Spread') ? null : lines;
}

function hasFault(tree: ReturnType<typeof javascriptLanguage.parser.parse>): boolean {
  let fault = false;
  tree.cursor().iterate((node) => {
    if (node.type.isError) fault = true;
  });
  return fault;
}

const plainKey = /^[A-Za-z_$][\w$]*$/;

/** The lines as a script again. */
export function writeLines(lines: Line[]): string {
  const kept = lines.filter((line) => line.key !== '');
  if (kept.length === 0) return '';
  const written = kept.map(({ key, source }) => {
    const name = plainKey.test(key) || /^\d+$/.test(key) ? key : JSON.stringify(key);
    return `  ${name}: ${source.trim() || 'null'}`;
  });
  return `({\n${written.join(',\n')}\n})`;
}

/** The text that an expression is when it is nothing but a text in double quotes; null for any other. */
export function literalText(source: string): string | null {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(source.trim())) return null;
  try {
    return JSON.parse(source) as string;
  } catch {
    return null; // An escape that JSON does not know: shown as code.
  }
}
