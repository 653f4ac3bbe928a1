import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RotateCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { formatRelative, toastError, useTexts } from '@/kernel';
import { type Incident, type ProcessItem, retryProcess } from '../process.api';
import { nameOf } from './names';
import classes from './Run.module.css';

/** The steps that stand: what went wrong, where, and the button that tries again. */
export function RunIncidents({ item }: { item: ProcessItem }) {
  return item.incidents?.map((incident) => <One key={incident.id} item={item} incident={incident} />);
}

function One({ item, incident }: { item: ProcessItem; incident: Incident }) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const here = incident.processId === item.id;
  const name = nameOf(incident);
  const retry = async () => {
    setBusy(true);
    await retryProcess(incident.processId, incident.id).catch(toastError);
    setBusy(false);
  };
  return (
    <section className={classes.incident} aria-label={t('process:incident.title', { step: name })}>
      <TriangleAlert size={18} aria-hidden />
      <div className={classes.incidentText}>
        <strong>{t('process:incident.title', { step: name })}</strong>
        <p>{incident.message}</p>
        {!here && (
          <Link to="/processes/$processId" params={{ processId: incident.processId }}>
            {t('process:incident.inCalled', { number: incident.processId })}
          </Link>
        )}
        {incident.script && (
          <pre>
            {t('process:incident.line', { line: incident.script.line, column: incident.script.column })}
            {'\n'}
            {incident.script.text}
          </pre>
        )}
        <p className={classes.dim}>
          {formatRelative(incident.since)} · {t('process:incident.attempts', { count: incident.attempts })}
        </p>
      </div>
      <Button loading={busy} leftSection={<RotateCw size={15} />} onClick={() => void retry()}>
        {t('process:incident.retry')}
      </Button>
    </section>
  );
}
