import { argumentsOf, bound, type Place, textOf, typeOf } from './infer';
import type { SyntaxNode } from './node';
import { any, filled, type Type } from './types';

const next = (place: Place) => (node: SyntaxNode | null) => typeOf(node, place);

/** What a call wants at the place of this argument; `catalog` where it wants the id of one. */
function wantedAt(argument: SyntaxNode, place: Place): Type | 'catalog' {
  const list = argument.parent;
  const callee = typeOf(list?.parent?.firstChild ?? null, place);
  if (callee.kind !== 'function' || !list) return any;
  const given = argumentsOf(list);
  const at = given.findIndex(({ from }) => from === argument.from);
  const param = callee.params[at] ?? any;
  const generic =
    param.kind === 'named' ? callee.generics.find(({ name }) => name === param.name) : undefined;
  if (generic?.keys) return 'catalog';
  return filled(param, bound(callee, given, place, next(place)));
}

/** The type that the script needs here, as far as what stands around says so. */
export function expected(node: SyntaxNode, place: Place): Type | 'catalog' {
  const around = node.parent;
  if (around?.name === 'ArgList') return wantedAt(node, place);
  if (around?.name === 'BinaryExpression') {
    const other = around.firstChild?.from === node.from ? around.lastChild : around.firstChild;
    return typeOf(other, place);
  }
  if (around?.name === 'Property' && around.parent) {
    const owner = expected(around.parent, place);
    const key = around.firstChild;
    return owner === 'catalog' || !key ? any : place.known.member(owner, textOf(key, place));
  }
  if (around?.name === 'ArrayExpression') {
    const list = expected(around, place);
    return list === 'catalog' ? any : place.known.item(list);
  }
  return any;
}

/** What is written of the field that an expression takes: for options it names them. */
export function docOf(node: SyntaxNode | null, place: Place): string {
  if (node?.name !== 'MemberExpression') return '';
  const last = node.lastChild;
  const owner = node.firstChild;
  if (last?.name === 'PropertyName')
    return place.known.members(typeOf(owner, place)).get(textOf(last, place))?.doc ?? '';
  const key = last?.prevSibling;
  if (key?.name === 'String')
    return place.known.members(typeOf(owner, place)).get(textOf(key, place).slice(1, -1))?.doc ?? '';
  return docOf(owner, place);
}
