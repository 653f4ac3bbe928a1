import type { Moddle } from '../model/bpmn';

/** One setting of an element: where it stands (`component.inputs.catalog`) and what it is. */
export type Setting = {
  path: string;
  value: string;
  script: boolean;
  /** Whether it is data of another program. */
  foreign?: true;
};

type Property = { name: string; isReference?: boolean };
type Described = Moddle & {
  $descriptor: { properties?: Property[] };
  $attrs?: Record<string, unknown>;
  $children?: Described[];
  $body?: string;
};

/** What is drawn, what stands elsewhere in the file, and what is compared as an element of its own. */
const skipped = new Set([
  'id',
  '$type',
  'di',
  'incoming',
  'outgoing',
  'flowElements',
  'artifacts',
  'laneSets',
  'lanes',
  'childLaneSet',
  'flowNodeRef',
  'participants',
  'messageFlows',
  'processRef',
  'isExecutable',
  'boundaryEventRefs',
]);

/** Segments that say nothing to anybody. */
const silent = new Set(['extensionElements', 'values', '$children', 'eventDefinitions', 'errorRef', '']);

/** What a referred element is part of: a message has its own name, but it is a setting of the event. */
const inlined = new Set(['errorRef', 'messageRef', 'signalRef', 'escalationRef']);

const local = (type: string): string => {
  const name = type.slice(type.indexOf(':') + 1).replace(/EventDefinition$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};

const isModdle = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && '$type' in value;

const join = (path: string, name: string): string =>
  silent.has(name) || (name === 'text' && path !== '') ? path : path === '' ? name : `${path}.${name}`;

/** The settings of an element as a flat list, whatever dialect they are written in; what is not set is not there. */
export function settingsOf(element: Moddle): Setting[] {
  const found: Setting[] = [];
  walk(element as Described, '', undefined, found);
  return found;
}

/** All that is said of an object and below it; what is below data of another program is such data, too. */
function walk(object: Described, path: string, key: string | undefined, found: Setting[]): void {
  const begun = found.length;
  members(object, path, key, found);
  if (!/^(bpmn|artel):/.test(object.$type)) for (const one of found.slice(begun)) one.foreign = true;
}

function members(object: Described, path: string, key: string | undefined, found: Setting[]): void {
  const own = ownOf(object, key);
  const body = object.$body ?? own.get('body') ?? own.get('text');
  if (typeof body === 'string' && (own.has('body') || object.$type.startsWith('artel:') || object.$body)) {
    const script = own.get('kind') === 'script' || /^javascript$/i.test(String(own.get('language') ?? ''));
    found.push({
      path: path || 'text',
      value: body,
      script: script || object.$type === 'artel:Condition' || object.$type === 'camunda:script',
    });
    for (const name of ['body', 'text', 'language', '$body']) own.delete(name);
    if (own.get('kind') === 'script' || own.get('kind') === 'value') own.delete('kind');
  }
  const only = key !== undefined && own.size === 1;
  for (const [name, value] of own)
    put(value, only && !isModdle(value) ? path : join(path, name), name, found);
}

function ownOf(object: Described, key: string | undefined): Map<string, unknown> {
  const own = new Map<string, unknown>();
  for (const [name, value] of Object.entries(object)) own.set(name, value);
  for (const [name, value] of Object.entries(object.$attrs ?? {})) own.set(name, value);
  for (const { name, isReference } of object.$descriptor.properties ?? []) {
    const short = name.slice(name.indexOf(':') + 1);
    if (isReference && object.get(name) !== undefined) own.set(short, object.get(name));
  }
  for (const name of [...own.keys()]) {
    if (skipped.has(name) || name === key || /^xmlns/.test(name)) own.delete(name);
  }
  return own;
}

function put(value: unknown, path: string, name: string, found: Setting[]): void {
  if (Array.isArray(value)) list(value, path, name, found);
  else if (!isModdle(value)) {
    if (value !== undefined && value !== null && value !== '')
      found.push({ path, value: String(value), script: false, ...(name.includes(':') && { foreign: true }) });
  } else if (inlined.has(name)) walk(value, path, undefined, found);
  else if (value.id !== undefined && isReferred(value, name))
    found.push({ path, value: String(value.id), script: false });
  else walk(value, path, undefined, found);
}

const isReferred = (value: Described, name: string) => /Ref$|^default$/.test(name) || 'di' in value;

/** Members of a list are told apart by their name or id, so that one put in the middle does not change the others. */
function list(values: unknown[], path: string, name: string, found: Setting[]): void {
  const used = new Map<string, number>();
  for (const [at, value] of values.entries()) {
    if (!isModdle(value)) {
      put(value, join(path, String(at)), '', found);
      continue;
    }
    const [key, called] = calledIn(name, value, at);
    const times = (used.get(called) ?? 0) + 1;
    used.set(called, times);
    const own = times > 1 ? `${called} ${times}` : called;
    walk(value, path === '' ? own : `${path}.${own}`, key, found);
  }
}

/** By which of its settings a member is told apart, and what it is called in a path. */
function calledIn(list: string, value: Described, at: number): [string | undefined, string] {
  if (list === 'values') return [undefined, local(value.$type)];
  if (list === 'eventDefinitions') return [undefined, `on.${local(value.$type)}`];
  const key = ['name', 'id'].find((one) => ownText(value, one) !== '');
  const named = key ? ownText(value, key) : '';
  if (list === '$children') return [key, [local(value.$type), named].filter(Boolean).join('.')];
  return [key, named || String(at + 1)];
}

/** Ids of event definitions and the like are made by the editor: only those of our own lists tell members apart. */
const ownText = (value: Described, name: string): string =>
  name === 'id' && !value.$type.startsWith('artel:') ? '' : String(value[name] ?? '');
