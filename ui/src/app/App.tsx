import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Gate, ViewingBand } from '@/access';
import { ConfirmDialog, queryClient, theme } from '@/kernel';
import { Connection } from './frame/Connection';
import { router } from './router';

type Scheme = 'light' | 'dark' | 'auto';

const key = 'artel.theme';

/** Keeps the choice as plain text under the key that `theme.js` reads before the first paint. */
const schemes: MantineColorSchemeManager = {
  get: (fallback) => {
    try {
      return (localStorage.getItem(key) as Scheme | null) ?? fallback;
    } catch {
      return fallback; // Storage is forbidden in this window.
    }
  },
  set: (value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice then lives for this page; the server keeps it for the next.
    }
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-left" limit={4} transitionDuration={120} />
        <Connection />
        <ViewingBand />
        <Gate>
          <RouterProvider router={router} />
        </Gate>
        <ConfirmDialog />
      </QueryClientProvider>
    </MantineProvider>
  );
}
