import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { javascriptLanguage, localCompletionSource } from '@codemirror/lang-javascript';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { docOf, expected } from './typing/expected';
import { type Place, textOf, typeOf } from './typing/infer';
import type { Knowledge } from './typing/knowledge';
import type { SyntaxNode } from './typing/node';
import type { Member } from './typing/types';

/** What is in scope, and how the fields of a catalog are learned that only the script names. */
export type Typed = { known: Knowledge; load: (catalog: string) => Promise<string> };

const word = /^[\p{L}\p{N}_$]*$/u;
const plain = /^[A-Za-z_$][\w$]*$/;
const rounds = 3;

/** So many milliseconds the rest of a long script may take to be read, else what is known of it has to do. */
const patience = 500;

/** Completes names in scope, what stands after a dot, keys of what a call is given, and texts that a value can be. */
export function completing({ known, load }: Typed): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    for (let round = 0; ; round++) {
      known.missing.clear();
      const found = complete(context, known);
      const wanted = [...known.missing];
      if (wanted.length === 0 || round === rounds || context.aborted) return found;
      for (const dts of await Promise.all(wanted.map(load))) known.add(dts);
    }
  };
  return [
    javascriptLanguage.data.of({ autocomplete: source }),
    javascriptLanguage.data.of({ autocomplete: localCompletionSource }),
  ];
}

/** What can be written at the cursor, as far as it is known by now. */
export function complete(context: CompletionContext, known: Knowledge): CompletionResult | null {
  const { pos, explicit, state } = context;
  const tree = ensureSyntaxTree(state, state.doc.length, patience) ?? syntaxTree(state);
  const node = tree.resolveInner(pos, -1);
  const place = { text: state.doc.toString(), known };
  const around = node.parent;
  if (node.name === 'String') return texts(node, pos, place);
  if (around?.name === 'MemberExpression' && node.from > (around.firstChild?.from ?? 0))
    return /^(\.|\?\.|PropertyName|⚠)$/.test(node.name) ? members(node, around, pos, place) : null;
  if (node.name === 'PropertyDefinition' && around?.parent)
    return keys(node, around.parent, node.from, place);
  const object = explicit ? objectAt(node) : null;
  return object ? keys(node, object, pos, place) : names(node, context, known);
}

/** The object whose next key may be written here. */
function objectAt(node: SyntaxNode): SyntaxNode | null {
  const object = /^[{,]$/.test(node.name) ? node.parent : node;
  return object?.name === 'ObjectExpression' ? object : null;
}

function names(
  node: SyntaxNode,
  { pos, explicit }: CompletionContext,
  known: Knowledge,
): CompletionResult | null {
  const typing = node.name === 'VariableName';
  if (!typing && (!explicit || /Comment|Template|RegExp|Definition/.test(node.name))) return null;
  const options = [...known.scope].map(([name, one]) => option(name, one, { boost: 1 }));
  return { from: typing ? node.from : pos, options, validFor: word };
}

/** A member is found by its id and by its name; one that cannot follow a dot is put in brackets. */
function option(name: string, member: Member, more: Partial<Completion> = {}): Completion {
  const { doc, text, type } = member;
  const call = type.kind === 'function';
  const title = doc.split(': ')[0] ?? '';
  return {
    label: title ? `${name} ${title}` : name,
    displayLabel: name,
    detail: title || (text.length > longest ? '' : text),
    info: [doc, text && `${name}${call ? '' : ': '}${text}`].filter(Boolean).join('\n') || undefined,
    type: call ? 'function' : 'property',
    apply: name,
    ...more,
  };
}

const longest = 40;

function members(node: SyntaxNode, around: SyntaxNode, pos: number, place: Place): CompletionResult | null {
  const from = node.name === 'PropertyName' ? node.from : pos;
  const dot = node.name === 'PropertyName' ? node.prevSibling : node.name === '⚠' ? node.prevSibling : node;
  const found = [...place.known.members(typeOf(around.firstChild, place))];
  if (found.length === 0) return null;
  const sure = dot !== null && textOf(dot, place) === '?.' ? '?.' : '';
  const options = found.map(([name, one]) =>
    plain.test(name)
      ? option(name, one)
      : option(name, one, { apply: inBrackets(dot?.from ?? from, sure, name) }),
  );
  return { from, options, validFor: word };
}

const inBrackets =
  (dot: number, sure: string, name: string) => (view: EditorView, _: Completion, __: number, to: number) =>
    view.dispatch({
      changes: { from: dot, to, insert: `${sure}[${JSON.stringify(name)}]` },
      userEvent: 'input.complete',
    });

/** Keys of an object that a call is given: fields of the catalog, settings of a search. */
function keys(node: SyntaxNode, object: SyntaxNode, from: number, place: Place): CompletionResult | null {
  const wanted = expected(object, place);
  if (wanted === 'catalog') return null;
  const there = new Set(object.getChildren('Property').flatMap((one) => one.firstChild ?? []));
  const named = new Set([...there].filter((one) => one.from !== node.from).map((one) => textOf(one, place)));
  const options = [...place.known.members(wanted)]
    .filter(([name]) => !named.has(name))
    .map(([name, one]) =>
      option(name, one, { apply: `${plain.test(name) ? name : JSON.stringify(name)}: ` }),
    );
  return options.length === 0 ? null : { from, options, validFor: word };
}

/** Between quotation marks: ids of catalogs, options of a choice, names of fields in brackets. */
function texts(node: SyntaxNode, pos: number, place: Place): CompletionResult | null {
  const from = node.from + 1;
  const quote = place.text[node.from] ?? '"';
  const closed = node.to - node.from > 1 && place.text[node.to - 1] === quote;
  if (closed && pos === node.to) return null;
  const options = textOptions(node, place).map((one) => ({
    ...one,
    apply: quoted(one.displayLabel ?? one.label, closed ? '' : quote),
  }));
  return options.length === 0 ? null : { from, options, validFor: /^[^"'\\]*$/ };
}

const quoted = (text: string, end: string) => JSON.stringify(text).slice(1, -1) + end;

function textOptions(node: SyntaxNode, place: Place): Completion[] {
  const around = node.parent;
  if (around?.name === 'MemberExpression')
    return [...place.known.members(typeOf(around.firstChild, place))].map(([name, one]) => option(name, one));
  const wanted = expected(node, place);
  if (wanted === 'catalog')
    return [...place.known.catalogs].map(([id, one]) => option(id, { ...one, text: '' }, { type: 'class' }));
  const other = around?.name === 'BinaryExpression' ? around.firstChild : calledOn(around);
  const named = new Map(docOf(other, place).split(/: |, /).map(pairOf));
  return place.known.literals(wanted).map((value) => {
    const name = named.get(value);
    return { label: name ? `${value} ${name}` : value, displayLabel: value, detail: name, type: 'enum' };
  });
}

const pairOf = (text: string): [string, string] => {
  const [id = '', name = ''] = text.split(' = ');
  return [id, name];
};

/** In `values.state.includes("…")` the field. */
const calledOn = (list: SyntaxNode | null): SyntaxNode | null =>
  list?.name === 'ArgList' ? (list.parent?.firstChild?.firstChild ?? null) : null;
