// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of the scripts that are written here
import { CompletionContext } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { complete } from './completing';
import { Knowledge } from './typing/knowledge';

const dts = `
type Id = string | number;
type AnyValues = { [field: string]: any };
type Of<C> = \`\${C & Id}\` extends keyof Catalogs ? Catalogs[\`\${C & Id}\`] : AnyValues;
type Filters = { [field: string]: unknown } | Filters[];
type Contact = { id?: string; contact: string; comment?: string };
interface Rec<V = Values> { id: string; catalogId: string; title: string; version: number; values: V }
declare function fail(name: string, message: string, options?: { field?: string }): never;
interface Fields7 {
  /** Имя клиента */ "name"?: string;
  /** Телефон */ "phone"?: Contact[];
  /** Сумма */ "2"?: number | null;
  /** Статус: new = Новый, closed = Закрыт */ "state"?: ("new" | "closed")[];
  [field: string]: any;
}
type Values = Fields7;
/** Запись */ declare const record: Rec | null;
declare const values: Values;
declare const query: Record<string, any>;
interface Catalogs {
  /** Клиенты */ "7": Fields7;
  /** Сделки */ "deals": Fields8;
}
declare const records: {
  /** Читает */ get<C extends keyof Catalogs | Id>(catalog: C, id: Id, options?: { fields?: string[] }): Rec<Of<C>> | null;
  find<C extends keyof Catalogs | Id>(catalog: C, search?: { filters?: Filters; limit?: number }): { items: Rec<Of<C>>[]; next: string | null };
  create<C extends keyof Catalogs | Id>(catalog: C, values: Of<C>): Rec<Of<C>>;
};
declare const call: "contract" | "refuse";
`;
const deals = `interface Fields8 {
  /** Название */ "title"?: string;
  /** Ход */ "stage"?: "open" | "won" | null;
}`;

/** What is offered at the bar of the script. */
function offered(script: string, explicit = false, known = new Knowledge(dts, deals)): string[] {
  const pos = script.lastIndexOf('|');
  const doc = script.slice(0, pos) + script.slice(pos + 1);
  const state = EditorState.create({ doc, extensions: [javascript()] });
  const found = complete(new CompletionContext(state, pos, explicit), known);
  return (found?.options ?? []).map((one) => one.displayLabel ?? one.label);
}

describe('after a dot stands', () => {
  it('what the type of the expression before it has', () => {
    expect(offered('values.|')).toEqual(['name', 'phone', '2', 'state']);
    expect(offered('record.va|')).toEqual(['id', 'catalogId', 'title', 'version', 'values']);
    expect(offered('record?.values?.|')).toContain('phone');
    expect(offered('values.phone[0].|')).toEqual(['id', 'contact', 'comment']);
    expect(offered('values.phone?.[0]?.|')).toContain('contact');
    expect(offered('values.phone.|')).toContain('map');
    expect(offered('(values.name || "").|')).toContain('toLowerCase');
    expect(offered('`Да: ${values.|}`')).toContain('name');
    expect(offered('records.|')).toEqual(['get', 'find', 'create']);
    expect(offered('query.page.|')).toEqual([]);
    expect(offered('nobody.|')).toEqual([]);
  });

  it('the fields of the catalog that a call names', () => {
    expect(offered('records.get("deals", 1).values.|')).toEqual(['title', 'stage']);
    expect(offered('records.get(7, 1).values.|')).toContain('phone');
    expect(offered('records.find("deals").items[0].values.|')).toContain('stage');
    expect(offered('records.find("deals").items.map((deal) => deal.values.|)')).toContain('stage');
    expect(
      offered('records.find("deals").items.map((deal) => deal.values).filter((one) => one.|)'),
    ).toContain('stage');
  });

  it('what names of the script itself stand for', () => {
    expect(offered('const deal = records.get("deals", 1);\ndeal.values.|')).toContain('stage');
    expect(offered('const { items: found } = records.find("deals");\nfound[0].values.|')).toContain('stage');
    expect(offered('for (const deal of records.find("deals").items) {\n  deal.|\n}')).toContain('values');
    expect(offered('const all = values.phone;\nif (all) { const one = all[0]; one.| }')).toContain('contact');
    expect(offered('const one = { deal: records.get("deals", 1), values };\none.deal.values.|')).toContain(
      'stage',
    );
  });
});

describe('between quotation marks stand', () => {
  it('the options of a choice', () => {
    expect(offered('values.state[0] === "|"')).toEqual(['new', 'closed']);
    expect(offered('values.state.includes("|')).toEqual(['new', 'closed']);
    expect(offered('call === "|"')).toEqual(['contract', 'refuse']);
    expect(offered('if (records.get("deals", 1).values.stage !== "|") {}')).toEqual(['open', 'won']);
  });

  it('catalogs, and fields in brackets', () => {
    expect(offered('records.get("|')).toEqual(['7', 'deals']);
    expect(offered('values["|"]')).toContain('2');
    expect(offered('const text = "|"')).toEqual([]);
  });
});

describe('keys of an object that a call is given are', () => {
  it('the fields of the catalog, or the settings of the search, that are not there yet', () => {
    expect(offered('records.create("deals", { t|, stage: "open" })')).toEqual(['title']);
    expect(offered('records.find(7, { | })', true)).toEqual(['filters', 'limit']);
    expect(offered('records.create("deals", { stage: "|" })')).toEqual(['open', 'won']);
    expect(offered('records.find(7, { | })')).toEqual([]);
  });
});

it('names in scope are offered while a name is typed, not in comments', () => {
  expect(offered('rec|')).toEqual(['fail', 'record', 'values', 'query', 'records', 'call']);
  expect(offered('|')).toEqual([]);
  expect(offered('|', true)).toContain('records');
  expect(offered('// val|', true)).toEqual([]);
});

it('a catalog whose fields are not known yet is named, and known once they are there', () => {
  const known = new Knowledge(dts);
  expect(offered('records.get("deals", 1).values.|', false, known)).toEqual([]);
  expect([...known.missing]).toEqual(['deals']);
  known.add(deals);
  expect(offered('records.get("deals", 1).values.|', false, known)).toContain('stage');
});

it('a field says its name and its type', () => {
  const state = EditorState.create({ doc: 'values.', extensions: [javascript()] });
  const found = complete(new CompletionContext(state, 7, false), new Knowledge(dts));
  expect(found?.options[2]).toMatchObject({
    displayLabel: '2',
    detail: 'Сумма',
    info: 'Сумма\n2: number | null',
  });
  expect(found?.options[2]?.label).toBe('2 Сумма');
});
