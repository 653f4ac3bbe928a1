import { Button, Skeleton } from '@mantine/core';
import { CircleAlert, type LucideIcon, SearchX, ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { useTexts } from '../texts';
import classes from './parts.module.css';
import { errorText } from './toast';

type EmptyProps = {
  icon?: LucideIcon;
  title: string;
  help?: string;
  children?: ReactNode;
  compact?: boolean;
};

/** An empty screen that teaches: what will stand here and the one button that begins. */
export function Empty({ icon: Icon = SearchX, title, help, children, compact }: EmptyProps) {
  return (
    <div className={classes.empty} data-compact={compact || undefined}>
      <span className={classes.emptyIcon} aria-hidden>
        <Icon size={compact ? 18 : 22} strokeWidth={1.6} />
      </span>
      <div className={classes.emptyTitle}>{title}</div>
      {help && <div className={classes.emptyHelp}>{help}</div>}
      {children && <div className={classes.emptyAction}>{children}</div>}
    </div>
  );
}

/** What stands in the place of something that could not be loaded: gone, not allowed, or failed. */
export function Failed({ error, retry, compact }: { error: unknown; retry?: () => void; compact?: boolean }) {
  const t = useTexts();
  const status = error instanceof ApiProblem ? error.status : 0;
  if (status === 404)
    return <Empty compact={compact} title={t('kernel:error.goneTitle')} help={t('kernel:error.goneHelp')} />;
  if (status === 403)
    return (
      <Empty
        compact={compact}
        icon={ShieldX}
        title={t('kernel:error.forbiddenTitle')}
        help={errorText(error)}
      />
    );
  return (
    <Empty compact={compact} icon={CircleAlert} title={t('kernel:error.failedTitle')} help={errorText(error)}>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('kernel:retry')}
        </Button>
      )}
    </Empty>
  );
}

const widths = [92, 75, 58, 86, 69, 52, 80, 63, 90, 73, 56, 84];

/** Lines in the shape of what is coming; at most twelve. */
export function Lines({ count = 6, height = 16 }: { count?: number; height?: number }) {
  return (
    <div className={classes.lines} aria-hidden>
      {widths.slice(0, count).map((width) => (
        <Skeleton key={width} height={height} width={`${width}%`} />
      ))}
    </div>
  );
}
