export type CellPlace = { row: number; column: number };

/** Where a key leads from a cell; undefined when it is no key of movement or leads nowhere. */
export function moved(
  from: CellPlace,
  key: string,
  rows: number,
  columns: number,
  page: number,
): CellPlace | undefined {
  if (rows === 0 || columns === 0) return undefined;
  const steps: Record<string, [row: number, column: number]> = {
    ArrowDown: [from.row + 1, from.column],
    ArrowUp: [from.row - 1, from.column],
    ArrowRight: [from.row, from.column + 1],
    ArrowLeft: [from.row, from.column - 1],
    PageDown: [from.row + page, from.column],
    PageUp: [from.row - page, from.column],
    Home: [from.row, 0],
    End: [from.row, columns - 1],
    'Ctrl+Home': [0, 0],
    'Ctrl+End': [rows - 1, columns - 1],
    'Ctrl+ArrowDown': [rows - 1, from.column],
    'Ctrl+ArrowUp': [0, from.column],
  };
  const step = steps[key];
  if (!step) return undefined;
  return {
    row: Math.min(rows - 1, Math.max(0, step[0])),
    column: Math.min(columns - 1, Math.max(0, step[1])),
  };
}

/** A key that stands for itself begins an edit. */
export const startsTyping = (key: string): boolean => [...key].length === 1 && key !== ' ';
