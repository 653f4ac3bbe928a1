import { useCallback, useState } from 'react';

const prefix = 'artel.';

/** Reads a small setting of this browser; anything unreadable counts as absent. */
export function readStored<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback; // Private windows forbid the storage; the setting then lives for this page only.
  }
}

export function writeStored<T>(key: string, value: T): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // As above: without storage the setting lives for this page only.
  }
}

/** A setting of this person on this browser: column widths, folded sections and the like. */
export function useStored<T>(key: string, fallback: T): [T, (next: T) => void] {
  const [state, setState] = useState(() => ({ key, value: readStored(key, fallback) }));
  if (state.key !== key) setState({ key, value: readStored(key, fallback) });
  const { value } = state;
  const set = useCallback(
    (next: T) => {
      writeStored(key, next);
      setState({ key, value: next });
    },
    [key],
  );
  return [value, set];
}
