/** What a frame may cost, drawing, layout and painting together: a display of 60 Hz shows one every 16.7 ms. */
export const frameMilliseconds = 16;
const fewest = 2;
const most = 48;

/**
 * How many rows a frame gets on this machine: one more when the last frames had time for all they got, a third less after a frame
 * that took too long. A jump across the list is drawn in several frames then, and none of them makes the page stand still.
 */
export class Pace {
  private allowed = 12;
  private readonly afterFrame: (work: () => void) => void;
  private readonly now: () => number;

  constructor(afterFrame = nextTask, now = () => performance.now()) {
    this.afterFrame = afterFrame;
    this.now = now;
  }

  get rows(): number {
    return Math.floor(this.allowed);
  }

  /** Call in a frame before so many rows are drawn; learns when the browser is done with the frame. */
  watch(drawn: number): void {
    const began = this.now();
    this.afterFrame(() => {
      if (this.now() - began > frameMilliseconds) this.allowed = Math.max(fewest, this.allowed * 0.67);
      else if (drawn >= this.rows) this.allowed = Math.min(most, this.allowed + 1);
    });
  }
}

/** A task of its own: in a frame it comes after layout and painting. */
function nextTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
