import { useRef, useState } from 'react';
import { confirm, t, toast, toastError } from '@/kernel';
import {
  type Catalog,
  changeCatalog,
  type Field,
  type FieldDraft,
  type FieldTypeInfo,
  fieldHasData,
} from '../catalog.api';
import { holdsValue } from '../field/registry';

/** A field on the designer's card: new ones have no id, `key` tells them apart. */
export type Piece = FieldDraft & { key: string };

const pieceOf = (field: Field): Piece => ({ ...field, key: field.id });

/** What is sent of a field: everything the server gave, with the changes, without the designer's own key. */
const draftOf = ({ key: _, ...field }: Piece): FieldDraft => field;

/** A name that no other field of the card has: "Number", "Number 2". */
export function freeName(name: string, pieces: { name: string }[]): string {
  const taken = new Set(pieces.map((piece) => piece.name));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name} ${number}`)) return `${name} ${number}`;
}

const newPiece = (key: string, info: FieldTypeInfo, name: string): Piece => ({
  key,
  name,
  type: info.type,
  config: structuredClone(info.config),
  required: false,
  hint: '',
  apiOnly: false,
  hidden: false,
});

/** The list with one entry moved; `at` counts in the list without it. */
export function moveTo<T extends { key: string }>(list: T[], key: string, at: number): T[] {
  const moved = list.find((one) => one.key === key);
  if (!moved) return list;
  const rest = list.filter((one) => one.key !== key);
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
}

/** What keeps a field from being saved, told at the field before anything is sent. */
export type Fault = 'name' | 'catalogs';

export function faultIn(piece: Piece): Fault | undefined {
  if (piece.name.trim() === '') return 'name';
  const catalogs = piece.config.catalogs;
  return piece.type === 'object' && Array.isArray(catalogs) && catalogs.length === 0 ? 'catalogs' : undefined;
}

/** Faults are told from the first try to save on; that try chooses the first field that has one. */
function useFaults(pieces: Piece[], select: (key: string) => void) {
  const [tried, setTried] = useState(false);
  const none = (): boolean => {
    const wrong = pieces.find(faultIn);
    setTried(wrong !== undefined);
    if (wrong) select(wrong.key);
    return wrong === undefined;
  };
  return {
    none,
    of: (piece: Piece): Fault | undefined => (tried ? faultIn(piece) : undefined),
    forget: () => setTried(false),
  };
}

async function mayGo(catalog: Catalog, gone: Field[]): Promise<boolean> {
  const answers = await Promise.all(
    gone.map((field) => (!holdsValue(field) ? false : fieldHasData(catalog.id, field.id))),
  );
  const filled = gone.filter((_, at) => answers[at]);
  if (filled.length === 0) return true;
  return await confirm({
    title: t('catalog:designer.loseTitle'),
    text: t('catalog:designer.lose', { fields: filled.map((field) => `«${field.name}»`).join(', ') }),
    yes: t('catalog:designer.loseYes'),
    danger: true,
  });
}

/** The card as it is being laid out; saved as one change. */
export function useDesign(catalog: Catalog) {
  const [pieces, setPieces] = useState<Piece[] | null>(null);
  const [selected, select] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const counter = useRef(0);
  const shown = pieces ?? catalog.fields.map(pieceOf);
  const faults = useFaults(shown, select);
  const chosen = shown.find((piece) => piece.key === selected);

  const add = (info: FieldTypeInfo, at = shown.length) => {
    const key = `new-${++counter.current}`;
    const piece = newPiece(key, info, freeName(info.name, shown));
    setPieces([...shown.slice(0, at), piece, ...shown.slice(at)]);
    select(key);
  };
  const change = (key: string, part: Partial<Piece>) =>
    setPieces(shown.map((piece) => (piece.key === key ? { ...piece, ...part } : piece)));
  const remove = (key: string) => {
    const before = pieces;
    setPieces(shown.filter((piece) => piece.key !== key));
    if (selected === key) select(null);
    toast(t('catalog:designer.removed', { name: shown.find((piece) => piece.key === key)?.name }), () =>
      setPieces(before),
    );
  };
  const settle = () => {
    setPieces(null);
    select(null);
  };
  const move = (key: string, at: number) => setPieces(moveTo(shown, key, at));
  const discard = () => {
    settle();
    faults.forget();
  };
  const save = async (): Promise<boolean> => {
    if (!faults.none()) return false;
    const gone = catalog.fields.filter((field) => !shown.some((piece) => piece.id === field.id));
    if (!(await mayGo(catalog, gone))) return false;
    setBusy(true);
    try {
      await changeCatalog(catalog.id, { fields: shown.map(draftOf) });
      settle();
      toast(t('catalog:designer.saved'));
      return true;
    } catch (error) {
      toastError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    pieces: shown,
    chosen,
    select,
    add,
    change,
    faultOf: faults.of,
    remove,
    move,
    discard,
    save,
    busy,
    dirty: pieces !== null,
  };
}

export type Design = ReturnType<typeof useDesign>;
