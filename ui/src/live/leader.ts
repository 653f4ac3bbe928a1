/** Messages between the tabs of one browser. */
export type TabMessage =
  | { kind: 'beat'; from: string; term: number }
  | { kind: 'watch'; from: string; topics: string[] }
  | { kind: 'ask' }
  | { kind: 'bye'; from: string }
  | { kind: 'event'; name: string; data: string; position: string };

type Channel = {
  post: (message: TabMessage) => void;
  listen: (hear: (message: TabMessage) => void) => void;
};

/** The tabs' common channel; a browser without it has one tab only, as far as this is concerned. */
export function openChannel(): Channel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel('artel.live');
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => {
      channel.onmessage = (event: MessageEvent<TabMessage>) => hear(event.data);
    },
  };
}

const beatEvery = 2000;
const silenceMeansGone = 5000;

/**
 * Chooses the one tab that holds the connection: browsers allow six to a host. Web Locks would do it in a line, but are
 * missing on plain-HTTP company networks. The leader beats; who hears none for five seconds takes over with a higher
 * term, and the older leader yields when it hears that.
 */
export class Leadership {
  readonly me = Math.random().toString(36).slice(2);
  private leading = false;
  private term = 0;
  private heard = Date.now() - silenceMeansGone + 400;
  private readonly post: (message: TabMessage) => void;
  private readonly changed: (leading: boolean) => void;

  constructor(post: (message: TabMessage) => void, changed: (leading: boolean) => void) {
    this.post = post;
    this.changed = changed;
  }

  /** Call at once and then every second. */
  tick(now: number): void {
    if (this.leading) {
      if (now - this.heard >= beatEvery) this.beat(now);
    } else if (now - this.heard > silenceMeansGone) {
      this.term++;
      this.lead(true);
      this.beat(now);
    }
  }

  hear(message: TabMessage, now: number): void {
    if (message.kind === 'bye' && !this.leading) this.heard = 0;
    if (message.kind !== 'beat' || message.from === this.me) return;
    const newer = message.term > this.term || (message.term === this.term && message.from < this.me);
    if (this.leading && !newer) {
      this.beat(now);
      return;
    }
    this.term = Math.max(this.term, message.term);
    this.heard = now;
    this.lead(false);
  }

  leave(): void {
    if (this.leading) this.post({ kind: 'bye', from: this.me });
    this.lead(false);
  }

  private beat(now: number) {
    this.heard = now;
    this.post({ kind: 'beat', from: this.me, term: this.term });
  }

  private lead(leading: boolean) {
    if (this.leading === leading) return;
    this.leading = leading;
    this.changed(leading);
  }
}
