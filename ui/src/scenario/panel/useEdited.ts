import { useEffect, useRef, useState } from 'react';

const pause = 500;

/**
 * A text that is edited here and written to the diagram a moment after the last key, and when it loses the focus:
 * so that one undo takes back a phrase, not a letter.
 *
 * @param needed an empty text is not written: whoever leaves it so finds what was there before
 */
export function useEdited(value: string, write: (value: string) => void, needed = false) {
  const [typed, setTyped] = useState(value);
  const pending = useRef<string | null>(null);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    if (pending.current === null) setTyped(value);
  }, [value]);
  const flush = () => {
    if (pending.current === null || (needed && pending.current === '')) return;
    const text = pending.current;
    pending.current = null;
    latest.current(text);
  };
  const leave = () => {
    flush();
    if (pending.current === null) return;
    pending.current = null;
    setTyped(value);
  };
  const flushLatest = useRef(flush);
  flushLatest.current = flush;
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => flushLatest.current(), pause);
    return () => clearTimeout(timer);
  }, [typed, value]);
  useEffect(() => {
    // A page that goes away writes down what was typed last, before it is hidden and the draft is kept.
    const keep = () => flushLatest.current();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return {
    typed,
    change: (text: string) => {
      pending.current = text;
      setTyped(text);
    },
    leave,
  };
}
