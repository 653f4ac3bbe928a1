import { Button } from '@mantine/core';
import { keyText, useTexts } from '@/kernel';
import classes from './Card.module.css';
import type { Draft } from './useDraft';

type Props = { draft: Draft; save: () => void; isNew: boolean; cancel: () => void };

/** Appears with the first change: save or discard. */
export function CardFoot({ draft, save, isNew, cancel }: Props) {
  const t = useTexts();
  const bad = Object.keys(draft.unreadable).length > 0;
  return (
    <footer className={`${classes.foot} a-no-print`}>
      <Button
        loading={draft.busy}
        disabled={bad}
        onClick={save}
        title={keyText({ code: 'KeyS', ctrl: true })}
      >
        {t(isNew ? 'record:card.createIt' : 'kernel:save')}
      </Button>
      <Button variant="default" onClick={isNew ? cancel : draft.discard}>
        {t(isNew ? 'kernel:cancel' : 'kernel:discard')}
      </Button>
      {!isNew && <span className={classes.dim}>{t('record:card.changed', { count: draft.count })}</span>}
    </footer>
  );
}
