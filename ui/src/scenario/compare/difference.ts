import type { Box, Drawn, Part } from './drawn';
import type { Setting } from './settings';

export type SettingChange = { path: string; before?: Setting; after?: Setting };

export type How = 'added' | 'removed' | 'changed' | 'moved';

/** What became of an element. `told` is false for what goes without saying: the plain line to a new step. */
export type Change = {
  id: string;
  how: How;
  before?: Part;
  after?: Part;
  settings: SettingChange[];
  told: boolean;
};

const order: How[] = ['added', 'removed', 'changed', 'moved'];

/** What is another thing in the second diagram, in groups, each in the order in which it is drawn. */
export function differences(before: Drawn, after: Drawn): Change[] {
  const shift = sharedShift(before, after);
  const found: Change[] = [];
  for (const part of before.values()) {
    const now = after.get(part.id);
    if (!now) found.push({ id: part.id, how: 'removed', before: part, settings: [], told: true });
    else {
      const settings = settingChanges(part, now);
      const how = settings.length > 0 ? 'changed' : moved(part, now, shift) ? 'moved' : undefined;
      if (how) found.push({ id: part.id, how, before: part, after: now, settings, told: true });
    }
  }
  for (const part of after.values())
    if (!before.has(part.id))
      found.push({ id: part.id, how: 'added', after: part, settings: [], told: true });
  return tellLines(found, before, after).sort(
    (one, other) =>
      order.indexOf(one.how) - order.indexOf(other.how) || compareKeys(placeOf(one), placeOf(other)),
  );
}

function settingChanges(before: Part, after: Part): SettingChange[] {
  const kind = (part: Part): Setting => ({ path: 'kind', value: part.kind, script: false });
  const old = new Map([kind(before), ...before.settings].map((one) => [one.path, one]));
  const now = new Map([kind(after), ...after.settings].map((one) => [one.path, one]));
  const changes: SettingChange[] = [];
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const one = old.get(path);
    const other = now.get(path);
    if (one?.value !== other?.value || one?.script !== other?.script)
      changes.push({ path, before: one, after: other });
  }
  return changes;
}

const far = 1;

/** By how much most of the diagram was pushed: what went along with all the rest was not moved. */
function sharedShift(before: Drawn, after: Drawn): { x: number; y: number } {
  const counts = new Map<string, number>();
  let shapes = 0;
  for (const { id, box } of before.values()) {
    const now = after.get(id)?.box;
    if (!box || !now) continue;
    shapes++;
    const key = `${now.x - box.x} ${now.y - box.y}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) {
    const [x = 0, y = 0] = key.split(' ').map(Number);
    if (count * 2 > shapes && shapes > 2) return { x, y };
  }
  return { x: 0, y: 0 };
}

function moved({ box, line }: Part, now: Part, shift: { x: number; y: number }): boolean {
  if (line) {
    const points = now.line?.points ?? [];
    return (
      points.length !== line.points.length ||
      line.points.some(({ x, y }, at) => differs(points[at], { x: x + shift.x, y: y + shift.y }))
    );
  }
  if (!box || !now.box) return false;
  return (
    differs(now.box, { x: box.x + shift.x, y: box.y + shift.y }) ||
    Math.abs(box.width - now.box.width) > far ||
    Math.abs(box.height - now.box.height) > far
  );
}

const differs = (one: { x: number; y: number } | undefined, other: { x: number; y: number }): boolean =>
  !one || Math.abs(one.x - other.x) > far || Math.abs(one.y - other.y) > far;

/** Lines go along with what they join: to a moved step not at all, to a new one without a word of their own. */
function tellLines(changes: Change[], before: Drawn, after: Drawn): Change[] {
  const how = new Map(changes.map((one) => [one.id, one]));
  return changes.flatMap((change): Change[] => {
    const part = change.after ?? change.before;
    if (!part?.line) return [change];
    const ends = [part.line.from, part.line.to].map((id) => how.get(id)?.how);
    if (change.how === 'moved') {
      const pulled = [part.line.from, part.line.to].some((id) => resized(before.get(id), after.get(id)));
      return ends.includes('moved') || pulled ? [] : [change];
    }
    const plain = part.settings.every(({ path }) => lineEnds.has(path));
    return [{ ...change, told: !(plain && change.how !== 'changed' && ends.includes(change.how)) }];
  });
}

const lineEnds = new Set(['sourceRef', 'targetRef', 'inside']);

const same = (one: Box, other: Box): boolean =>
  one.width === other.width && one.height === other.height && one.x === other.x && one.y === other.y;

const resized = (one: Part | undefined, other: Part | undefined): boolean =>
  one?.box !== undefined && other?.box !== undefined && !same(one.box, other.box);

/** From left to right, from top to bottom. */
function placeOf({ before, after }: Change): [number, number] {
  const part = after ?? before;
  const at = part?.box ?? part?.line?.points[0];
  return at ? [at.x, at.y] : [Number.MAX_SAFE_INTEGER, 0];
}

const compareKeys = ([x, y]: [number, number], [otherX, otherY]: [number, number]): number =>
  x - otherX || y - otherY;
