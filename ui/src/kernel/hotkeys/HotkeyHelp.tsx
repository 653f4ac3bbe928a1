import { Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../texts';
import classes from './HotkeyHelp.module.css';
import { type Hotkey, hotkeyLayers, keyText, useHotkeys } from './hotkeys';

/** The list of shortcuts that work just now; opened by `?`. */
export function HotkeyHelp() {
  const [open, setOpen] = useState(false);
  const t = useTexts();
  const layers = hotkeyLayers.use();
  useHotkeys([
    { code: 'Slash', shift: true, label: 'kernel:hotkeys.help', run: () => setOpen(true) },
    // In the Russian layout the question mark stands on the seven.
    { code: 'Digit7', shift: true, run: (event) => event.key === '?' && setOpen(true) },
  ]);
  const keys = [...layers]
    .reverse()
    .flatMap((layer) => layer.keys.filter((key) => key.label && key.enabled !== false));
  const listed = new Map<string, Hotkey>();
  for (const key of keys) if (!listed.has(keyText(key))) listed.set(keyText(key), key);
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t('kernel:hotkeys.title')}
      closeButtonProps={{ 'aria-label': t('kernel:close') }}
    >
      <dl className={classes.list}>
        {[...listed].map(([text, key]) => (
          <div key={text} className={classes.line}>
            <dt>{t(key.label ?? '')}</dt>
            <dd>
              <Kbd>{text}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
