import { holdSettled } from '@/kernel';

/** A field is told of when nobody has touched one for so long. */
const pause = 500;

/**
 * Gathers what a person touches in a card and tells it when the hand rests, one telling after the other. What is touched
 * while one is on its way is told by the next.
 */
export class Touching {
  private readonly touched = new Set<string>();
  private timer: number | undefined;
  private release: (() => void) | undefined;
  private last: Promise<void> = Promise.resolve();

  /** @param tell says what was touched; settles whatever comes of it */
  constructor(private readonly tell: (fieldIds: string[]) => Promise<void>) {}

  touch(fieldId: string): void {
    this.touched.add(fieldId);
    this.release ??= holdSettled();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), pause);
  }

  /** Whether the person has touched the field since it was last told of. */
  holds(fieldId: string): boolean {
    return this.touched.has(fieldId);
  }

  /** Tells at once what is gathered; resolves when nothing is on its way any more. */
  flush(): Promise<void> {
    this.stop();
    const fieldIds = [...this.touched];
    this.touched.clear();
    return fieldIds.length > 0 ? this.now(fieldIds) : this.last;
  }

  /** Tells that after all that is on its way; an empty list stands for a card that was opened. */
  now(fieldIds: string[]): Promise<void> {
    this.last = this.last.then(() => this.tell(fieldIds));
    return this.last;
  }

  /** Forgets the timer, not what was touched. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.release?.();
    this.release = undefined;
  }
}
