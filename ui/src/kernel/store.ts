import { useSyncExternalStore } from 'react';

/** A value that lives outside of React (connection, session, zones); never server state, that is TanStack Query's. */
export type Store<T> = {
  get: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
  use: () => T;
};

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const get = () => value;
  return {
    get,
    subscribe,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    use: () => useSyncExternalStore(subscribe, get, get),
  };
}

/** Resolves as soon as the store holds a value that fits. */
export function untilStore<T>(store: Store<T>, fits: (value: T) => boolean): Promise<void> {
  if (fits(store.get())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!fits(store.get())) return;
      stop();
      resolve();
    });
  });
}
