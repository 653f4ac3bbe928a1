import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { speak } from './texts';

// What the browser has and happy-dom has not, as far as Mantine asks for it.
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})) as typeof window.matchMedia;

afterEach(cleanup);

await speak('ru');
