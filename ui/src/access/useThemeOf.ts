import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import type { Me } from './access.api';

/** Puts the person's choice of light or dark on the page; `theme.js` reads the same key before the first paint. */
export function useThemeOf(me: Me | undefined): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const wanted = me?.theme;
  useEffect(() => {
    if (wanted && wanted !== colorScheme) setColorScheme(wanted);
  }, [wanted, colorScheme, setColorScheme]);
}
