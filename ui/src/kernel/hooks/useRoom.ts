import { useEffect } from 'react';
import { createStore } from '../store';

/** Whether the page on the screen needs the width that the left column would take on a small screen. */
export const roomWanted = createStore(false);

/** Says so for as long as the page is shown: on a small screen the left column is a drawer then. */
export function useRoom(): void {
  useEffect(() => {
    roomWanted.set(true);
    return () => roomWanted.set(false);
  }, []);
}
