import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Ban, Link2, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useIsAdministrator } from '@/access';
import { confirm, copyText, formatMoment, IconButton, toast, toastError, useTexts } from '@/kernel';
import { StatusMark } from '../list/StatusMark';
import { cancelProcess, type ProcessItem, restartProcess } from '../process.api';
import classes from './Run.module.css';

const endedStatuses = ['completed', 'failed', 'cancelled'];

/** What runs, on what, for whom, since when; and what can be done about it. */
export function RunHead({ item }: { item: ProcessItem }) {
  const t = useTexts();
  const administrator = useIsAdministrator();
  return (
    <header className={classes.head}>
      <div className={classes.headText}>
        <h1 className={classes.title}>
          {item.scenarioName}{' '}
          <span className={classes.version}>{t('process:number', { number: item.id })}</span>
          <StatusMark status={item.status} />
          <Reason error={item.error} />
        </h1>
        <Facts item={item} />
      </div>
      <div className={classes.actions}>
        <IconButton
          icon={Link2}
          label={t('process:copyLink')}
          onClick={() => {
            void copyText(location.href);
            toast(t('process:linkCopied'));
          }}
        />
        {administrator &&
          (endedStatuses.includes(item.status) ? <Restart item={item} /> : <Cancel item={item} />)}
      </div>
    </header>
  );
}

/** Why a process failed, or why somebody stopped it. */
function Reason({ error }: { error: ProcessItem['error'] }) {
  const { name, message, reason } = error ?? {};
  const words = message && message !== name ? message : undefined;
  if (!name && !words && !reason) return null;
  return (
    <span className={classes.reason}>
      {name && <strong>{name}</strong>} {words ?? reason}
    </span>
  );
}

function Facts({ item }: { item: ProcessItem }) {
  const t = useTexts();
  return (
    <dl className={classes.facts}>
      {item.record && (
        <div>
          <dt>{t('process:columns.record')}</dt>
          <dd>
            <Link
              to="/catalogs/$catalogId/records/$recordId"
              params={{ catalogId: item.record.catalogId, recordId: item.record.recordId }}
            >
              {item.record.title}
            </Link>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('process:columns.started')}</dt>
        <dd>{formatMoment(item.started)}</dd>
      </div>
      {item.ended && (
        <div>
          <dt>{t('process:ended')}</dt>
          <dd>{formatMoment(item.ended)}</dd>
        </div>
      )}
      {item.cause?.user && (
        <div>
          <dt>{t('process:startedBy')}</dt>
          <dd>{item.cause.user.title}</dd>
        </div>
      )}
      {item.cause?.parentProcessId && (
        <div>
          <dt>{t('process:parent')}</dt>
          <dd>
            <Link to="/processes/$processId" params={{ processId: item.cause.parentProcessId }}>
              {t('process:number', { number: item.cause.parentProcessId })}
            </Link>
          </dd>
        </div>
      )}
      {item.runAs && (
        <div>
          <dt>{t('process:runAs')}</dt>
          <dd>{item.runAs.title}</dd>
        </div>
      )}
      <div>
        <dt>{t('process:version')}</dt>
        <dd>{item.version}</dd>
      </div>
    </dl>
  );
}

function Cancel({ item }: { item: ProcessItem }) {
  const t = useTexts();
  const cancel = async () => {
    const sure = await confirm({
      title: t('process:cancel.title'),
      text: t('process:cancel.help'),
      yes: t('process:cancel.action'),
      danger: true,
    });
    if (!sure) return;
    await cancelProcess(item.id, '').catch(toastError);
  };
  return (
    <Button variant="default" leftSection={<Ban size={15} />} onClick={() => void cancel()}>
      {t('process:cancel.action')}
    </Button>
  );
}

function Restart({ item }: { item: ProcessItem }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const restart = async () => {
    setBusy(true);
    try {
      const made = await restartProcess(item.id);
      void navigate({ to: '/processes/$processId', params: { processId: made.id } });
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<RotateCcw size={15} />}
      onClick={() => void restart()}
    >
      {t('process:restart')}
    </Button>
  );
}
