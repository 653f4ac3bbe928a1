import { any, type Declarations, type Generic, type Member, type Type } from './types';

const tokens =
  /\/\*\*([\s\S]*?)\*\/|\/\/[^\n]*|[A-Za-z_$][\w$]*|"(?:[^"\\]|\\.)*"|`[^`]*`|\d+(?:\.\d+)?|=>|\.\.\.|\S/g;

/** Adds what a `.d.ts` says. It reads what the server writes (interfaces, aliases, constants, functions), not all of TypeScript. */
export function declare(dts: string, into: Declarations): Declarations {
  new Reader(dts).all(into);
  return into;
}

export const nothing = (): Declarations => ({ types: new Map(), scope: new Map() });

type Token = { text: string; from: number; to: number };

class Reader {
  private readonly source: string;
  private readonly list: Token[] = [];
  private at = 0;

  constructor(source: string) {
    this.source = source;
    for (const { 0: text, index } of source.matchAll(tokens))
      if (!text.startsWith('//')) this.list.push({ text, from: index, to: index + text.length });
  }

  all({ types, scope }: Declarations): void {
    while (this.at < this.list.length) {
      const doc = this.doc();
      this.take('declare');
      const word = this.next();
      const name = this.next();
      if (word === 'interface') types.set(name, { generics: this.generics(), type: this.object() });
      else if (word === 'type') {
        const generics = this.generics();
        this.take('=');
        types.set(name, { generics, type: this.type() });
        this.skipTo(';');
      } else if (word === 'const') {
        this.take(':');
        scope.set(
          name,
          this.member(doc, () => this.type()),
        );
        this.skipTo(';');
      } else if (word === 'function') {
        scope.set(
          name,
          this.member(doc, () => this.signature()),
        );
        this.skipTo(';');
      }
    }
  }

  private member(doc: string, read: () => Type): Member {
    const from = this.list[this.at]?.from ?? 0;
    const type = read();
    const text = this.source.slice(from, this.list[this.at - 1]?.to ?? from);
    return { type, doc, text: text.replace(/^:\s*/, '') };
  }

  private doc(): string {
    let text = '';
    while (this.peek().startsWith('/**')) text = this.next().slice(3, -2).trim();
    return text;
  }

  private type(): Type {
    this.take('|');
    const parts = [this.postfix()];
    while (this.peek() === '|' || this.peek() === '&') {
      const joined = this.next() === '&';
      const part = this.postfix();
      if (!joined) parts.push(part);
    }
    const [only = any] = parts;
    return parts.length === 1 ? only : { kind: 'union', of: parts };
  }

  private postfix(): Type {
    let type = this.primary();
    while (this.peek() === '[') {
      this.next();
      if (this.take(']')) type = { kind: 'array', of: type };
      else {
        this.type();
        this.take(']');
        type = any;
      }
    }
    return type;
  }

  private primary(): Type {
    const text = this.peek();
    if (text === '{') return this.object();
    if (text === '(') return this.bracketed();
    this.next();
    if (text.startsWith('"')) return { kind: 'literal', value: JSON.parse(text) as string };
    if (/^\d/.test(text)) return { kind: 'literal', value: text };
    if (text === 'keyof') {
      this.postfix();
      return any;
    }
    if (!/^[A-Za-z_$]/.test(text) || text === 'any' || text === 'unknown') return any;
    const args: Type[] = [];
    if (this.take('<')) {
      do args.push(this.type());
      while (this.take(','));
      this.take('>');
    }
    return text === 'Array' && args[0] ? { kind: 'array', of: args[0] } : { kind: 'named', name: text, args };
  }

  /** `(a: A) => B`, or a type in brackets. */
  private bracketed(): Type {
    const begun = this.at;
    if (/^(\)|[A-Za-z_$.])/.test(this.ahead(1)) && /^[):?,A-Za-z_$]/.test(this.ahead(2))) {
      const params = this.params();
      if (this.take('=>')) return { kind: 'function', generics: [], params, returns: this.type() };
      this.at = begun;
    }
    this.take('(');
    const type = this.type();
    this.take(')');
    return type;
  }

  private object(): Type {
    const members = new Map<string, Member>();
    let index: Type | undefined;
    this.take('{');
    while (this.at < this.list.length && !this.take('}')) {
      const doc = this.doc();
      if (this.take('[')) {
        this.skipTo(']');
        this.take(':');
        index = this.type();
      } else {
        const name = this.next();
        this.take('?');
        const plain = name.startsWith('"') ? (JSON.parse(name) as string) : name;
        members.set(
          plain,
          this.member(doc, () => (this.take(':') ? this.type() : this.signature())),
        );
      }
      if (!this.take(';')) this.take(',');
    }
    return { kind: 'object', members, index };
  }

  private signature(): Type {
    const generics = this.generics();
    const params = this.params();
    return { kind: 'function', generics, params, returns: this.take(':') ? this.type() : any };
  }

  private params(): Type[] {
    const params: Type[] = [];
    this.take('(');
    while (this.at < this.list.length && !this.take(')')) {
      this.take('...');
      this.next();
      this.take('?');
      params.push(this.take(':') ? this.type() : any);
      this.take(',');
    }
    return params;
  }

  private generics(): Generic[] {
    const found: Generic[] = [];
    if (!this.take('<')) return found;
    while (this.at < this.list.length && !this.take('>')) {
      const name = this.next();
      const keys = this.take('extends') && this.peek() === 'keyof';
      if (keys || this.ahead(-1) === 'extends') this.type();
      if (this.take('=')) this.type();
      found.push({ name, keys });
      this.take(',');
    }
    return found;
  }

  private peek = (): string => this.list[this.at]?.text ?? '';
  private ahead = (by: number): string => this.list[this.at + by]?.text ?? '';
  private next = (): string => this.list[this.at++]?.text ?? '';

  private take(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at++;
    return true;
  }

  private skipTo(text: string): void {
    while (this.at < this.list.length && this.next() !== text);
  }
}
