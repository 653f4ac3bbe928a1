import { useMediaQuery } from '@mantine/hooks';

/** False on a phone: one column, cards over the whole page. */
export const useWide = (pixels = 800): boolean =>
  useMediaQuery(`(min-width: ${pixels}px)`, window.innerWidth >= pixels, {
    getInitialValueInEffect: false,
  }) ?? true;
