import { builtins } from './builtins';
import { declare, nothing } from './declarations';
import { any, type Declarations, filled, type Member, named, partsOf, type Type } from './types';

/** What is known of the scope of scripts; types of catalogs that no script has named yet are missing. */
export class Knowledge {
  private readonly declarations: Declarations = declare(builtins, nothing());
  /** Catalogs whose fields were asked for and are not known yet. */
  readonly missing = new Set<string>();

  constructor(...dts: string[]) {
    for (const one of dts) this.add(one);
  }

  add(dts: string): void {
    declare(dts, this.declarations);
  }

  get scope(): Map<string, Member> {
    return this.declarations.scope;
  }

  /** The catalogs by id. */
  get catalogs(): Map<string, Member> {
    const catalogs = this.declarations.types.get('Catalogs')?.type;
    return catalogs?.kind === 'object' ? catalogs.members : new Map();
  }

  /** A type by what it stands for: its name is followed to what was declared. */
  seen(type: Type, depth = 0): Type {
    if (type.kind === 'array') return this.seen(named('List', type.of), depth);
    if (type.kind === 'literal' || (type.kind === 'named' && type.name === 'string'))
      return this.plain('Text');
    if (type.kind !== 'named' || depth > deepest) return type;
    if (type.name === 'number') return this.plain('Numeral');
    if (type.name === 'Record') return { kind: 'object', members: new Map(), index: type.args[1] ?? any };
    if (type.name === 'Of') return this.seen(this.valuesOf(type.args[0]), depth + 1);
    const declared = this.declarations.types.get(type.name);
    if (!declared) return this.unknown(type.name);
    const values = new Map(
      declared.generics.map(({ name }, at) => [name, type.args[at] ?? named('Values')] as const),
    );
    return this.seen(filled(declared.type, values), depth + 1);
  }

  private plain(name: string): Type {
    return this.declarations.types.get(name)?.type ?? any;
  }

  /** The fields of a catalog that a script names by its id. */
  private valuesOf(catalog: Type | undefined): Type {
    return (catalog?.kind === 'literal' && this.catalogs.get(catalog.value)?.type) || named('AnyValues');
  }

  private unknown(name: string): Type {
    for (const [id, { type }] of this.catalogs)
      if (type.kind === 'named' && type.name === name) this.missing.add(id);
    return any;
  }

  /** What stands after a dot; of a union what any of its parts has. */
  members(type: Type): Map<string, Member> {
    const found = new Map<string, Member>();
    for (const part of partsOf(type)) {
      const seen = this.seen(part);
      if (seen.kind === 'union') for (const [name, one] of this.members(seen)) found.set(name, one);
      if (seen.kind === 'object') for (const [name, one] of seen.members) found.set(name, one);
    }
    return found;
  }

  member(type: Type, name: string): Type {
    const known = this.members(type).get(name)?.type;
    if (known) return known;
    for (const part of partsOf(type)) {
      const seen = this.seen(part);
      if (seen.kind === 'object' && seen.index) return seen.index;
    }
    return any;
  }

  /** What stands in a list; of an object that is used as one, what stands under any name. */
  item(type: Type): Type {
    const list = partsOf(type).find((one) => one.kind === 'array');
    return list?.kind === 'array' ? list.of : this.member(type, '\0');
  }

  /** The texts that a value can be, with what each means where that is known. */
  literals(type: Type): string[] {
    return partsOf(type).flatMap((one) => {
      if (one.kind === 'literal') return [one.value];
      const alias = one.kind === 'named' ? this.declarations.types.get(one.name)?.type : undefined;
      return alias?.kind === 'union' || alias?.kind === 'literal' ? this.literals(alias) : [];
    });
  }
}

const deepest = 12;
