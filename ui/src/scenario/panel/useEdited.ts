import { useEffect, useRef, useState } from 'react';

const pause = 500;

/**
 * A text that is edited here and written to the diagram a moment after the last key, and when it loses the focus:
 * so that one undo takes back a phrase, not a letter.
 */
export function useEdited(value: string, write: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const pending = useRef<string | null>(null);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    if (pending.current === null) setTyped(value);
  }, [value]);
  const flush = () => {
    if (pending.current === null) return;
    const text = pending.current;
    pending.current = null;
    latest.current(text);
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
    const leave = () => flushLatest.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    typed,
    change: (text: string) => {
      pending.current = text;
      setTyped(text);
    },
    flush,
  };
}
