import { WifiOff } from 'lucide-react';
import { connection, useTexts } from '@/kernel';
import classes from './Connection.module.css';

/** A thin bar while the server does not answer; edits are kept and sent when it does. */
export function Connection() {
  const t = useTexts();
  if (connection.use() === 'ok') return null;
  return (
    <div className={classes.bar} role="status" data-connection>
      <WifiOff size={14} aria-hidden />
      {t('app:connection.lost')}
    </div>
  );
}
