import { Link } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { Empty, Failed, formatRelative, hindrance, Lines, useLatestSoon, useTexts } from '@/kernel';
import { useLive } from '@/live';
import { useProcessesOf } from '../history.api';
import classes from './Tabs.module.css';

type Props = { catalogId: string; recordId: string };

/** What runs, or ran, on this record. */
export function ProcessesTab({ catalogId, recordId }: Props) {
  const t = useTexts();
  const processes = useProcessesOf(catalogId, recordId);
  const refresh = useLatestSoon(() => void processes.refetch());
  useLive([`catalog:${catalogId}`, 'processes'], refresh);
  const error = hindrance(processes);
  if (error) return <Failed compact error={error} retry={() => void processes.refetch()} />;
  if (!processes.data) return <Lines count={3} />;
  if (processes.data.length === 0)
    return (
      <Empty
        compact
        icon={Workflow}
        title={t('record:processes.none')}
        help={t('record:processes.noneHelp')}
      />
    );
  return (
    <ul className={classes.processes}>
      {processes.data.map((one) => (
        <li key={one.id}>
          <Link to="/processes/$processId" params={{ processId: one.id }}>
            <span className={classes.status} data-status={one.status}>
              {t(`record:processes.status.${one.status}`)}
            </span>
            <span className={classes.processName}>
              <span className="a-one-line">{one.scenarioName}</span>
              <span className={classes.dim}>
                {one.active?.map((step) => step.name ?? step.element).join(', ')}
              </span>
            </span>
            <time className={classes.dim} dateTime={one.started}>
              {formatRelative(one.started)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  );
}
