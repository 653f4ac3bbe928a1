import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const paper = () => window.matchMedia('print');

/** True while the page is laid out for paper: the sheet stands in it only then. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => paper().matches);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(paper().matches);
    const media = paper();
    // A browser that only shows the print layout sends no beforeprint.
    media.addEventListener('change', end);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', end);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
