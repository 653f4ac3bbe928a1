import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { Knowledge } from './knowledge';
import type { SyntaxNode } from './node';
import { any, filled, named, type Type } from './types';

/** A script and what is known of its scope. */
export type Place = { text: string; known: Knowledge };

const deepest = 24;

/** The type of an expression as far as it can be told without running it. */
export function typeOf(node: SyntaxNode | null, place: Place, depth = 0): Type {
  if (!node || depth > deepest) return any;
  const next = (one: SyntaxNode | null) => typeOf(one, place, depth + 1);
  switch (node.name) {
    case 'VariableName':
      return variable(textOf(node, place), node, place, depth + 1);
    case 'MemberExpression':
      return member(node, place, next);
    case 'CallExpression':
      return called(node, place, next);
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return next(node.lastChild?.name === ')' ? node.lastChild.prevSibling : node.lastChild);
    case 'String':
      return { kind: 'literal', value: unquoted(textOf(node, place)) };
    case 'TemplateString':
      return named('string');
    case 'Number':
      return { kind: 'literal', value: textOf(node, place) };
    case 'BooleanLiteral':
      return named('boolean');
    case 'BinaryExpression':
      return binary(node, place, next);
    case 'ConditionalExpression':
      return {
        kind: 'union',
        of: [next(node.lastChild?.prevSibling?.prevSibling ?? null), next(node.lastChild)],
      };
    case 'ArrayExpression':
      return { kind: 'array', of: next(node.firstChild?.nextSibling ?? null) };
    case 'ObjectExpression':
      return objectOf(node, place, next);
    default:
      return any;
  }
}

type Next = (node: SyntaxNode | null) => Type;

export const textOf = ({ from, to }: SyntaxNode, { text }: Place): string => text.slice(from, to);

const unquoted = (text: string): string => text.slice(1, -1).replace(/\\(.)/g, '$1');

function member(node: SyntaxNode, place: Place, next: Next): Type {
  const owner = node.firstChild;
  const last = node.lastChild;
  if (last?.name === 'PropertyName') return place.known.member(next(owner), textOf(last, place));
  const key = last?.name === ']' ? last.prevSibling : null;
  if (key?.name === 'String') return place.known.member(next(owner), unquoted(textOf(key, place)));
  return place.known.item(next(owner));
}

/** The parts of a call: what is called and what it is given. */
export function argumentsOf(list: SyntaxNode | null): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let one = list?.firstChild ?? null; one; one = one.nextSibling)
    if (!/^[(),]$/.test(one.name) && one.name !== 'LineComment' && one.name !== 'BlockComment')
      found.push(one);
  return found;
}

function called(node: SyntaxNode, place: Place, next: Next): Type {
  const callee = next(node.firstChild);
  if (callee.kind !== 'function') return any;
  const given = argumentsOf(node.getChild('ArgList'));
  return filled(callee.returns, bound(callee, given, place, next));
}

/** What the parameters of a function's type are in this call. */
export function bound(
  { generics, params }: Type & { kind: 'function' },
  given: SyntaxNode[],
  place: Place,
  next: Next,
): Map<string, Type> {
  const values = new Map<string, Type>();
  for (const { name } of generics) values.set(name, any);
  for (const [at, param] of params.entries()) {
    const one = given[at];
    if (!one) continue;
    if (param.kind === 'named' && values.has(param.name)) values.set(param.name, next(one));
    if (param.kind === 'function' && one.name === 'ArrowFunction')
      bindReturn(param.returns, one, values, place, next);
  }
  return values;
}

function bindReturn(
  wanted: Type,
  arrow: SyntaxNode,
  values: Map<string, Type>,
  place: Place,
  next: Next,
): void {
  const body = arrow.lastChild;
  const made = body && body.name !== 'Block' ? next(body) : any;
  if (wanted.kind === 'named' && values.has(wanted.name)) values.set(wanted.name, made);
  if (wanted.kind === 'array' && wanted.of.kind === 'named')
    values.set(wanted.of.name, place.known.item(made));
}

function binary(node: SyntaxNode, place: Place, next: Next): Type {
  const sign = node.firstChild?.nextSibling;
  const text = sign ? textOf(sign, place) : '';
  if (text === '||' || text === '??')
    return { kind: 'union', of: [next(node.firstChild), next(node.lastChild)] };
  if (text === '&&') return next(node.lastChild);
  return /^[=!<>]/.test(text) ? named('boolean') : /^[-*/%]/.test(text) ? named('number') : any;
}

function objectOf(node: SyntaxNode, place: Place, next: Next): Type {
  const members = new Map(
    node.getChildren('Property').flatMap((property) => {
      const name = property.firstChild;
      if (name?.name !== 'PropertyDefinition') return [];
      const value = property.lastChild;
      const short = value?.from === name.from;
      const type = short ? variable(textOf(name, place), node, place, 1) : next(value);
      return [[textOf(name, place), { type, doc: '', text: '' }] as const];
    }),
  );
  return { kind: 'object', members };
}

/** A name of the script itself, else one of its scope. */
function variable(name: string, from: SyntaxNode, place: Place, depth: number): Type {
  const own = depth > deepest ? undefined : definition(name, from, place, depth);
  if (own) return own;
  const type = place.known.scope.get(name)?.type ?? any;
  return type.kind === 'script' ? typeOfSource(type.source, type.body, place.known, depth + 4) : type;
}

function definition(name: string, from: SyntaxNode, place: Place, depth: number): Type | undefined {
  for (let around = from.parent; around; around = around.parent) {
    const type = definedIn(around, name, from, place, depth);
    if (type) return type;
  }
  return undefined;
}

function definedIn(
  around: SyntaxNode,
  name: string,
  from: SyntaxNode,
  place: Place,
  depth: number,
): Type | undefined {
  switch (around.name) {
    case 'ArrowFunction':
    case 'FunctionExpression':
      return parameter(name, around, place, depth);
    case 'ForStatement':
      return looped(name, around, place, depth);
    case 'Block':
    case 'Script':
      return declaredIn(around, name, from, place, depth);
    default:
      return undefined;
  }
}

/** `for (const one of all)` */
function looped(name: string, loop: SyntaxNode, place: Place, depth: number): Type | undefined {
  const spec = loop.getChild('ForOfSpec');
  const own = spec?.getChild('VariableDefinition');
  if (!spec || !own || textOf(own, place) !== name) return undefined;
  const all = spec.lastChild?.name === ')' ? spec.lastChild.prevSibling : spec.lastChild;
  return place.known.item(typeOf(all, place, depth));
}

function declaredIn(
  block: SyntaxNode,
  name: string,
  before: SyntaxNode,
  place: Place,
  depth: number,
): Type | undefined {
  for (const line of block.getChildren('VariableDeclaration').reverse()) {
    if (line.from > before.from) continue;
    for (let one = line.firstChild; one; one = one.nextSibling) {
      const value = one.nextSibling?.name === 'Equals' ? one.nextSibling.nextSibling : null;
      if (one.name === 'VariableDefinition' && textOf(one, place) === name)
        return typeOf(value, place, depth);
      const part = one.name === 'ObjectPattern' ? taken(one, name, place) : undefined;
      if (part !== undefined) return place.known.member(typeOf(value, place, depth), part);
    }
  }
  return undefined;
}

/** Which member `{ items: found, next }` puts under that name. */
function taken(pattern: SyntaxNode, name: string, place: Place): string | undefined {
  for (const property of pattern.getChildren('PatternProperty')) {
    const last = property.lastChild;
    const first = property.firstChild;
    if (first && last && textOf(last, place) === name) return textOf(first, place);
  }
  return undefined;
}

/** What a function that is given to another one is called with. */
function parameter(name: string, fn: SyntaxNode, place: Place, depth: number): Type | undefined {
  const own = fn.getChild('ParamList')?.getChildren('VariableDefinition') ?? [];
  const at = own.findIndex((one) => textOf(one, place) === name);
  if (at < 0) return undefined;
  const list = fn.parent;
  const call = list?.parent;
  if (list?.name !== 'ArgList' || call?.name !== 'CallExpression') return any;
  const callee = typeOf(call.firstChild, place, depth);
  const position = argumentsOf(list).findIndex((one) => one.from === fn.from);
  const wanted = callee.kind === 'function' ? callee.params[position] : undefined;
  return (wanted?.kind === 'function' && wanted.params[at]) || any;
}

/** The type of a whole expression, or of what a code step returns. */
export function typeOfSource(source: string, body: boolean, known: Knowledge, depth = 0): Type {
  const place = { text: source, known };
  const script = javascriptLanguage.parser.parse(source).topNode;
  if (!body) return typeOf(script.firstChild?.firstChild ?? null, place, depth);
  const returns = script.getChildren('ReturnStatement');
  const value = returns.at(-1)?.firstChild?.nextSibling ?? null;
  return typeOf(value, place, depth);
}
