import { notePosition, positionBefore } from '@/kernel';
import { Leadership, openChannel, type TabMessage } from './leader';

/** A hint that something changed; the page asks the server again, through its rights. */
export type LiveChange = {
  what: 'record' | 'task' | 'process' | 'counter' | 'structure' | 'reset';
  catalogId?: string;
  recordId?: string | null;
  processId?: string;
  revision?: number;
};

type Listener = { topics: string[]; hear: (change: LiveChange) => void };

const listeners = new Set<Listener>();
const watchedElsewhere = new Map<string, string[]>();
const channel = openChannel();
let source: EventSource | undefined;
let leading = false;
let opened = '';
let reopenTimer: ReturnType<typeof setTimeout> | undefined;
let started = false;

const leadership = new Leadership(channel.post, (mine) => {
  leading = mine;
  watchedElsewhere.clear();
  if (mine) channel.post({ kind: 'ask' });
  refresh();
});

const ownTopics = () => [...new Set([...listeners].flatMap((listener) => listener.topics))];

/** Whether a hint is about what somebody watches. */
export function concerns(topics: string[], change: LiveChange): boolean {
  if (change.what === 'reset') return true;
  if (change.what === 'record') return topics.includes(`catalog:${change.catalogId}`);
  if (change.what === 'structure') return topics.some((topic) => topic.startsWith('catalog'));
  if (change.what === 'process') return topics.some((topic) => topic.startsWith('process'));
  return topics.includes('tasks');
}

function tell(name: string, data: string, position: string) {
  notePosition(position);
  const change: LiveChange = name === 'reset' ? { what: 'reset' } : (JSON.parse(data) as LiveChange);
  for (const listener of [...listeners]) if (concerns(listener.topics, change)) listener.hear(change);
}

function close() {
  source?.close();
  source = undefined;
  opened = '';
}

/** From where the stream begins: what happened while nobody listened for this page is told first. */
function begin(): { since?: string } {
  const since = positionBefore();
  return since ? { since } : {};
}

function open() {
  const topics = [...new Set([...ownTopics(), ...[...watchedElsewhere.values()].flat()])].sort();
  const wanted = leading ? topics.join(',') : '';
  if (wanted === opened) return;
  close();
  if (wanted === '') return;
  opened = wanted;
  source = new EventSource(`/api/v1/live?${new URLSearchParams({ watch: wanted, ...begin() })}`);
  for (const name of ['change', 'reset']) {
    source.addEventListener(name, (event) => {
      const { data, lastEventId: position } = event as MessageEvent<string>;
      channel.post({ kind: 'event', name, data, position });
      tell(name, data, position);
    });
  }
  source.onerror = () => {
    // The browser reconnects by itself unless the server refused (a session that ended): then try again later.
    if (source?.readyState === EventSource.CLOSED) {
      close();
      reopen(15_000);
    }
  };
}

function reopen(milliseconds: number) {
  clearTimeout(reopenTimer);
  reopenTimer = setTimeout(open, milliseconds);
}

/** Topics changed: the leader reconnects, the others tell the leader. Short pauses gather a page's topics. */
function refresh() {
  if (!started) return;
  if (!leading) {
    close();
    channel.post({ kind: 'watch', from: leadership.me, topics: ownTopics() });
    return;
  }
  reopen(150);
}

function hear(message: TabMessage) {
  leadership.hear(message, Date.now());
  if (message.kind === 'event') tell(message.name, message.data, message.position);
  if (message.kind === 'ask' && !leading) refresh();
  if (message.kind === 'watch' && leading) {
    watchedElsewhere.set(message.from, message.topics);
    reopen(150);
  }
}

/** Begins to listen; called once when somebody is signed in. */
export function startLive(): void {
  if (started || typeof EventSource === 'undefined') return;
  started = true;
  channel.listen(hear);
  setInterval(() => leadership.tick(Date.now()), 1000);
  window.addEventListener('pagehide', () => leadership.leave());
}

/** Hears changes of the topics (`tasks`, `process:981`, `catalog:5`) until the returned function is called. */
export function listenLive(topics: string[], hearChange: (change: LiveChange) => void): () => void {
  const listener = { topics, hear: hearChange };
  listeners.add(listener);
  refresh();
  return () => {
    listeners.delete(listener);
    refresh();
  };
}
