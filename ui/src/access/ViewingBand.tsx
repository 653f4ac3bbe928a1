import { Eye } from 'lucide-react';
import { useState } from 'react';
import { toastError, useTexts, useWide } from '@/kernel';
import { useMeQuery, viewAsMyself } from './access.api';
import classes from './ViewingBand.module.css';

/** Stands above everything while an administrator looks at the product as an employee sees it. */
export function ViewingBand() {
  const t = useTexts();
  const me = useMeQuery().data;
  const wide = useWide();
  const [busy, setBusy] = useState(false);
  if (!me?.viewedBy) return null;
  const back = async () => {
    setBusy(true);
    await viewAsMyself().catch((error: unknown) => {
      toastError(error);
      setBusy(false);
    });
  };
  return (
    <div className={`${classes.band} a-no-print`} role="status" data-viewing>
      <Eye size={15} aria-hidden />
      <span className={classes.words} title={me.title}>
        {t(wide ? 'access:viewing.band' : 'access:viewing.short', { name: me.title })}
      </span>
      <button type="button" className={classes.back} disabled={busy} onClick={() => void back()}>
        {t('access:viewing.back')}
      </button>
    </div>
  );
}
