import { useEffect, useRef } from 'react';
import { createStore } from '../store';

/**
 * A shortcut by the position of the key (`KeyboardEvent.code`), so that it works in every layout.
 * `ctrl` is Ctrl or, on a Mac, Command. A key without it is silent while somebody types.
 */
export type Hotkey = {
  code: string;
  ctrl?: boolean;
  shift?: boolean;
  alt?: boolean;
  /** Text key of what it does; without one it is not listed in the help. */
  label?: string;
  run: (event: KeyboardEvent) => void;
  /** Works in inputs although it has no Ctrl (Escape). */
  whileTyping?: boolean;
  enabled?: boolean;
};

/** A key that an element handles itself (the cells of a table): it only stands in the list of shortcuts. */
export type ToldKey = Pick<Hotkey, 'code' | 'ctrl' | 'shift' | 'alt'> & { label: string };

type Layer = { keys: Hotkey[]; told: ToldKey[] };

/** The newest layer is asked first: an open dialog or card hides the keys of what lies under it. */
export const hotkeyLayers = createStore<Layer[]>([]);

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function fits(key: Hotkey, event: KeyboardEvent): boolean {
  if (key.enabled === false || key.code !== event.code) return false;
  if ((key.ctrl ?? false) !== (event.ctrlKey || event.metaKey)) return false;
  if ((key.shift ?? false) !== event.shiftKey || (key.alt ?? false) !== event.altKey) return false;
  return key.ctrl || key.whileTyping || !typing(event.target);
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  // What floats above the page (menus, lists, dialogs) has its keys for itself; only Ctrl reaches the page below.
  // One that this very key has closed is gone by now, and its key with it.
  const floating =
    event.target instanceof Element &&
    (!event.target.isConnected || event.target.closest('[data-portal]') !== null);
  if (floating && !event.ctrlKey && !event.metaKey) return;
  for (const layer of [...hotkeyLayers.get()].reverse()) {
    const key = layer.keys.find((one) => fits(one, event));
    if (key) {
      event.preventDefault();
      key.run(event);
      return;
    }
  }
}

if (typeof document !== 'undefined') document.addEventListener('keydown', onKeyDown);

/** Registers shortcuts while the component is on the page, and tells of those that its elements handle. */
export function useHotkeys(keys: Hotkey[], told: ToldKey[] = []): void {
  const layer = useRef<Layer>({ keys, told });
  layer.current.keys = keys;
  useEffect(() => {
    const mine = layer.current;
    hotkeyLayers.set([...hotkeyLayers.get(), mine]);
    return () => hotkeyLayers.set(hotkeyLayers.get().filter((one) => one !== mine));
  }, []);
}

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const names: Record<string, string> = {
  Escape: 'Esc',
  Arrows: '← ↑ ↓ →',
  Space: 'Space',
  Enter: 'Enter',
  Slash: '/',
  Backslash: '\\',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
};

/** `Ctrl+K` or `⌘K`, as it stands on the keys. */
export function keyText(key: Pick<Hotkey, 'code' | 'ctrl' | 'shift' | 'alt'>): string {
  const name = names[key.code] ?? key.code.replace(/^(Key|Digit|Numpad)/, '');
  const parts = [
    key.ctrl && (mac ? '⌘' : 'Ctrl'),
    key.alt && (mac ? '⌥' : 'Alt'),
    key.shift && (mac ? '⇧' : 'Shift'),
    name,
  ];
  return parts.filter(Boolean).join(mac ? '' : '+');
}
