/**
 * Where this page stands in the server's stream of changes, by what its answers and events said. A stream that is opened anew begins
 * with a position from before anything on the page was asked for: what it hears twice costs a look, what it missed would stay wrong.
 */
type Told = { at: number; position: string };

/** As long as an answer may be shown without being asked for again, and the hand-over from one tab to another, and some more. */
export const lookBack = 25_000;

let told: Told[] = [];

/** Notes a position that the server told now; `null` is none. */
export function notePosition(position: string | null, now = Date.now()): void {
  if (!position || told.at(-1)?.position === position) return;
  told.push({ at: now, position });
  const old = told.filter((one) => one.at <= now - lookBack).length;
  // One from before is kept: it is where a stream begins that is opened now.
  if (old > 1) told = told.slice(old - 1);
}

/** The latest position that is old enough, else the first that was told; undefined before the first answer. */
export function positionBefore(now = Date.now()): string | undefined {
  return (told.filter((one) => one.at <= now - lookBack).at(-1) ?? told[0])?.position;
}

/** Forgets everything, as a page does that is loaded anew. */
export function forgetPositions(): void {
  told = [];
}
