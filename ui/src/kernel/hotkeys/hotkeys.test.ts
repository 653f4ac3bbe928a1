import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useHotkeys } from './hotkeys';

const pressed = () => new KeyboardEvent('keydown', { code: 'Escape', bubbles: true });

describe('Escape', () => {
  afterEach(() => document.body.replaceChildren());

  it('reaches the page from what stands on it', () => {
    const run = vi.fn();
    const { unmount } = renderHook(() => useHotkeys([{ code: 'Escape', run }]));
    const button = document.body.appendChild(document.createElement('button'));
    button.dispatchEvent(pressed());
    expect(run).toHaveBeenCalledOnce();
    unmount();
  });

  it('closes one layer: a dialog that is gone by the time the page is asked has had its key', () => {
    const run = vi.fn();
    const { unmount } = renderHook(() => useHotkeys([{ code: 'Escape', run }]));
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.dataset.portal = 'true';
    const close = dialog.appendChild(document.createElement('button'));
    window.addEventListener('keydown', () => close.remove(), { capture: true, once: true });
    close.dispatchEvent(pressed());
    expect(run).not.toHaveBeenCalled();
    unmount();
  });
});
