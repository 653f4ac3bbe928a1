import { Kbd } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../parts/Dialog';
import { useTexts } from '../texts';
import classes from './HotkeyHelp.module.css';
import { type Hotkey, hotkeyLayers, keyText, type ToldKey, useHotkeys } from './hotkeys';

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
  const listed = new Map<string, Pick<ToldKey, 'label'>>();
  for (const { keys, told } of [...layers].reverse()) {
    for (const { label = '', enabled, ...key } of [...told, ...keys] as (Hotkey & ToldKey)[])
      if (label && enabled !== false && !listed.has(keyText(key))) listed.set(keyText(key), { label });
  }
  return (
    <Dialog opened={open} onClose={() => setOpen(false)} title={t('kernel:hotkeys.title')}>
      <dl className={classes.list}>
        {[...listed].map(([text, key]) => (
          <div key={text} className={classes.line}>
            <dt>{t(key.label)}</dt>
            <dd>
              <Kbd>{text}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
