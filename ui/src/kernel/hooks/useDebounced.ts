import { useEffect, useState } from 'react';
import { holdSettled } from '../settled';

/** The value as it was when nobody changed it for a while: a search text that goes to the server. */
export function useDebounced<T>(value: T, milliseconds = 200): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    if (Object.is(late, value)) return;
    const release = holdSettled();
    const timer = setTimeout(() => {
      setLate(value);
      release();
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      release();
    };
  }, [value, late, milliseconds]);
  return late;
}
