import { createStore, untilStore } from '../store';

/** "lost" from the first request that did not reach the server until it answers again. */
export const connection = createStore<'ok' | 'lost'>('ok');

let probing = false;

async function reachable(): Promise<boolean> {
  try {
    const answer = await fetch('/healthcheck', { cache: 'no-store' });
    return answer.ok;
  } catch {
    return false; // Still no network: the caller asks again.
  }
}

async function probe() {
  if (probing) return;
  probing = true;
  let pause = 1000;
  while (!(await reachable())) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, 10_000);
  }
  probing = false;
  connection.set('ok');
}

export function connectionLost() {
  connection.set('lost');
  void probe();
}

export const connectionBack = () => untilStore(connection, (state) => state === 'ok');
