/** The row that each element of the pool stands for; an element that stood for none yet has `undefined`. */
export type Slots = readonly (number | undefined)[];

export type RowWindow = {
  /** The first row that should stand in the page. */
  start: number;
  /** How many rows should, which is also the size of the pool. */
  size: number;
  /** The first row that is really seen: it and what follows come before the rows above it. */
  seen: number;
  count: number;
};

export type Assigned = { slots: Slots; drawn: number; left: boolean };

/**
 * Gives the elements of rows that went out of sight to rows that came into it, at most `most` of them. A row that must wait (its
 * turn has not come, or its record is not loaded) leaves the element where it was. `left` says whether rows wait for their turn.
 */
export function assigned(
  old: Slots,
  { start, size, seen, count }: RowWindow,
  loaded: (index: number) => boolean,
  most: number,
): Assigned {
  const fits = old.length === size;
  const slots: (number | undefined)[] = fits
    ? old.map((index) => (index !== undefined && index < count ? index : undefined))
    : Array.from({ length: size }, () => undefined);
  const end = Math.min(start + size, count);
  let drawn = 0;
  let left = false;
  const draw = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      if (slots[index % size] === index || !loaded(index)) continue;
      if (drawn === most) {
        left = true;
        return;
      }
      slots[index % size] = index;
      drawn++;
    }
  };
  draw(Math.max(start, seen), end);
  draw(start, Math.min(seen, end));
  const same = fits && slots.every((index, at) => index === old[at]);
  return { slots: same ? old : slots, drawn, left };
}
