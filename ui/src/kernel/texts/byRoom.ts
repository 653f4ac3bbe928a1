/** One dictionary per room, e.g. `{ task: { inbox: { title: '…' } } }`. */
export type Dictionaries = Record<string, Record<string, unknown>>;

/** Keys the files by the room's name, taken out of a path such as `/src/record/texts/ru.json`. */
export function byRoom(files: Record<string, unknown>): Dictionaries {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [
      path.split('/').at(-3) ?? '',
      texts as Record<string, unknown>,
    ]),
  );
}
