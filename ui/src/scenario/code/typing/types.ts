/** The little of TypeScript's types that is needed to say what stands after a dot. */
export type Type =
  | { kind: 'any' }
  | { kind: 'literal'; value: string }
  | { kind: 'union'; of: Type[] }
  | { kind: 'array'; of: Type }
  | { kind: 'object'; members: Map<string, Member>; index?: Type }
  | { kind: 'named'; name: string; args: Type[] }
  | { kind: 'function'; generics: Generic[]; params: Type[]; returns: Type }
  | { kind: 'script'; source: string; body: boolean };

export type Member = { type: Type; doc: string; text: string };

/** A type parameter; `keys` when only the names of catalogs are meant. */
export type Generic = { name: string; keys: boolean };

export type Declared = { generics: Generic[]; type: Type };

/** What declarations say: types by name, and what is in scope by name. */
export type Declarations = { types: Map<string, Declared>; scope: Map<string, Member> };

export const any: Type = { kind: 'any' };

export const named = (name: string, ...args: Type[]): Type => ({ kind: 'named', name, args });

/** The type with its parameters filled in. */
export function filled(type: Type, values: Map<string, Type>): Type {
  if (values.size === 0) return type;
  const fill = (one: Type) => filled(one, values);
  switch (type.kind) {
    case 'named':
      return (
        (type.args.length === 0 ? values.get(type.name) : undefined) ?? { ...type, args: type.args.map(fill) }
      );
    case 'union':
      return { ...type, of: type.of.map(fill) };
    case 'array':
      return { ...type, of: fill(type.of) };
    case 'function':
      return { ...type, params: type.params.map(fill), returns: fill(type.returns) };
    case 'object':
      return {
        kind: 'object',
        members: new Map([...type.members].map(([name, one]) => [name, { ...one, type: fill(one.type) }])),
        index: type.index && fill(type.index),
      };
    default:
      return type;
  }
}

/** The parts of a union that are something. */
export function partsOf(type: Type): Type[] {
  const parts = type.kind === 'union' ? type.of.flatMap(partsOf) : [type];
  return parts.filter((one) => one.kind !== 'named' || !/^(null|undefined|void|never)$/.test(one.name));
}
