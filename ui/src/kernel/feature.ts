import type { AnyRoute } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A line of the left column. `label` is a text key such as `task:nav.inbox`. */
export type NavEntry = {
  to: string;
  /** Values for the `$names` in `to`. */
  params?: Record<string, string>;
  label: string;
  icon: LucideIcon;
  order: number;
  place: 'top' | 'foot';
  administrator?: boolean;
  /** Shown at the right of the line: a counter. */
  Badge?: ComponentType;
};

/** A line of the "Create" menu of the top line. */
export type CreateEntry = {
  label: string;
  icon: LucideIcon;
  order: number;
  administrator?: boolean;
  /** The dialog or the redirect that begins; mounted when chosen, unmounted by `close`. */
  Begin: ComponentType<{ close: () => void }>;
};

/** A card of the start page. */
export type StartEntry = {
  label: string;
  help: string;
  icon: LucideIcon;
  order: number;
  administrator?: boolean;
  Begin: ComponentType<{ close: () => void }>;
};

/**
 * What a room gives to the frame. Every `src/<room>/feature.tsx` has it as its default export and is found by glob:
 * nothing is listed by hand. It is loaded at once, so pages are named lazily (`lazyRouteComponent(() => import(…))`).
 */
export type Feature = {
  routes?: AnyRoute[];
  nav?: NavEntry[];
  create?: CreateEntry[];
  start?: StartEntry[];
  /** A block of the left column between the upper and the lower lines (the tree of catalogs). */
  Side?: ComponentType;
  /** Drawn once beside the page: listeners, dialogs that several pages open. */
  Always?: ComponentType;
};
