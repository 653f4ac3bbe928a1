import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { Empty, Failed, formatRelative, hindrance, Lines, Page, toast, toastError, useTexts } from '@/kernel';
import { type OutboxItem, sendAgain, useOutbox } from '../process.api';
import classes from './Outbox.module.css';

const statuses = ['', 'waiting', 'sent', 'failed'];

/** Mails that scenarios wrote: sent, waiting, failed. */
export function OutboxPage() {
  const t = useTexts();
  const [status, setStatus] = useState('');
  const outbox = useOutbox(status || undefined);
  const error = hindrance(outbox);
  return (
    <Page
      title={t('process:nav.outbox')}
      help={t('process:outbox.help')}
      wide
      actions={
        <SegmentedControl
          size="xs"
          value={status}
          onChange={setStatus}
          data={statuses.map((one) => ({ value: one, label: t(`process:outbox.status.${one || 'any'}`) }))}
        />
      }
    >
      {error !== undefined && <Failed error={error} retry={() => void outbox.refetch()} />}
      {outbox.isPending && <Lines />}
      {outbox.data?.length === 0 && (
        <Empty icon={MailCheck} title={t('process:outbox.none')} help={t('process:outbox.noneHelp')} />
      )}
      <ul className={classes.list}>
        {outbox.data?.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
    </Page>
  );
}

function Line({ item }: { item: OutboxItem }) {
  const t = useTexts();
  const send = async () => {
    try {
      await sendAgain(item.id);
      toast(t('process:outbox.queued'));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <li className={classes.line}>
      <span className={classes.state} data-status={item.status}>
        {t(`process:outbox.one.${item.status}`)}
      </span>
      <span className={classes.text}>
        <span className="a-one-line">{item.subject}</span>
        <span className={classes.dim}>
          {[
            [item.to].flat().join(', '),
            item.error,
            item.nextAttempt && t('process:outbox.again', { when: formatRelative(item.nextAttempt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {item.processId && (
        <Link to="/processes/$processId" params={{ processId: item.processId }} className={classes.dim}>
          {t('process:outbox.process', { id: item.processId })}
        </Link>
      )}
      <time className={classes.dim} dateTime={item.created}>
        {formatRelative(item.created)}
      </time>
      {item.status !== 'sent' && (
        <Button variant="default" size="xs" onClick={() => void send()}>
          {t('process:outbox.send')}
        </Button>
      )}
    </li>
  );
}
