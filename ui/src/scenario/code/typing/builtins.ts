/** What lists and texts can do in the scripts: the part of JavaScript that people ask for most. */
export const builtins = `
interface List<T> {
  length: number;
  at(index: number): T;
  concat(...more: T[]): T[];
  every(test: (item: T, index: number) => any): boolean;
  filter(test: (item: T, index: number) => any): T[];
  find(test: (item: T, index: number) => any): T;
  findIndex(test: (item: T, index: number) => any): number;
  flatMap<R>(make: (item: T, index: number) => R[]): R[];
  forEach(act: (item: T, index: number) => any): void;
  includes(item: T): boolean;
  indexOf(item: T): number;
  join(separator: string): string;
  map<R>(make: (item: T, index: number) => R): R[];
  pop(): T;
  push(...items: T[]): number;
  reduce(join: (sum: any, item: T, index: number) => any, first: any): any;
  reverse(): T[];
  shift(): T;
  slice(from: number, to: number): T[];
  some(test: (item: T, index: number) => any): boolean;
  sort(compare: (one: T, other: T) => number): T[];
}
interface Text {
  length: number;
  endsWith(text: string): boolean;
  includes(text: string): boolean;
  indexOf(text: string): number;
  match(pattern: any): any;
  padStart(length: number, text: string): string;
  repeat(times: number): string;
  replace(what: any, by: string): string;
  replaceAll(what: any, by: string): string;
  slice(from: number, to: number): string;
  split(separator: any): string[];
  startsWith(text: string): boolean;
  toLowerCase(): string;
  toUpperCase(): string;
  trim(): string;
}
interface Numeral {
  toFixed(digits: number): string;
  toLocaleString(language: string): string;
  toString(): string;
}
`;
