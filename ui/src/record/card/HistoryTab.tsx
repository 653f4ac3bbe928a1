import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Workflow } from 'lucide-react';
import { useState } from 'react';
import { type Catalog, type Field, textOf } from '@/catalog';
import { Avatar, Empty, Failed, formatRelative, hindrance, Lines, toastError, useTexts } from '@/kernel';
import { comment, type HistoryItem, useHistory } from '../history.api';
import classes from './Tabs.module.css';

type Props = { catalog: Catalog; recordId: string };

/** What happened to the record, newest first, and a line to say something about it. */
export function HistoryTab({ catalog, recordId }: Props) {
  const t = useTexts();
  const history = useHistory(catalog.id, recordId);
  const error = hindrance(history);
  const items = history.data?.pages.flat() ?? [];
  return (
    <div className={classes.tab}>
      <CommentBox catalogId={catalog.id} recordId={recordId} />
      {history.isPending && <Lines count={5} />}
      {error !== undefined && <Failed compact error={error} retry={() => void history.refetch()} />}
      {history.isSuccess && items.length === 0 && <Empty compact title={t('record:history.none')} />}
      <ol className={classes.history}>
        {items.map((item) => (
          <HistoryLine key={item.id} item={item} catalog={catalog} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="subtle"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('record:history.more')}
        </Button>
      )}
    </div>
  );
}

function CommentBox({ catalogId, recordId }: { catalogId: string; recordId: string }) {
  const t = useTexts();
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (message.trim() === '' || busy) return;
    setBusy(true);
    try {
      await comment(catalogId, recordId, message.trim());
      setMessage('');
    } catch (error) {
      toastError(error);
    }
    setBusy(false);
  };
  return (
    <div className={classes.comment}>
      <Textarea
        aria-label={t('record:history.comment')}
        placeholder={t('record:history.comment')}
        autosize
        minRows={1}
        maxRows={8}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {message.trim() !== '' && (
        <Button loading={busy} onClick={() => void send()}>
          {t('record:history.send')}
        </Button>
      )}
    </div>
  );
}

/** Who did what: a person, or a process and the person whose rights it has. */
function Actor({ item }: { item: HistoryItem }) {
  const t = useTexts();
  const process = item.cause?.processId;
  const person = item.user?.title ?? item.cause?.user?.title;
  const said = item.actionType !== 'COMMENT';
  if (!process)
    return (
      <>
        <b>{person ?? t('record:history.nobody')}</b>
        {said && <span className={classes.dim}> {t(`record:history.action.${item.actionType}`)}</span>}
      </>
    );
  return (
    <>
      <Link to="/processes/$processId" params={{ processId: process }}>
        {t('record:history.process', { id: process })}
      </Link>
      <span className={classes.dim}>
        {said && ` ${t(`record:history.actionOfProcess.${item.actionType}`)}`}
        {person && ` · ${t('record:history.rightsOf', { who: person })}`}
      </span>
    </>
  );
}

function HistoryLine({ item, catalog }: { item: HistoryItem; catalog: Catalog }) {
  const process = Boolean(item.cause?.processId);
  return (
    <li className={classes.event}>
      <span className={classes.eventIcon}>
        {process ? <Workflow size={14} aria-hidden /> : <Avatar title={item.user?.title ?? '?'} size={22} />}
      </span>
      <div className={classes.eventBody}>
        <div className={classes.eventHead}>
          <Actor item={item} />
          <time className={classes.time} dateTime={item.date}>
            {formatRelative(item.date)}
          </time>
        </div>
        {item.actionType === 'COMMENT' && <p className={classes.said}>{item.payload?.message}</p>}
        {item.actionType === 'UPDATE' && <Changes item={item} fields={catalog.fields} />}
      </div>
    </li>
  );
}

function Changes({ item, fields }: { item: HistoryItem; fields: Field[] }) {
  const changed = fields.flatMap((field) => {
    const change = item.payload?.[field.id];
    return change ? [{ field, change }] : [];
  });
  return (
    <ul className={classes.changes}>
      {changed.map(({ field, change }) => (
        <li key={field.id}>
          <span className={classes.dim}>{field.name}:</span>
          <span className={classes.was}>{textOf(change.oldValue, field) || '—'}</span>
          <ArrowRight size={12} aria-hidden />
          <span>{textOf(change.newValue, field) || '—'}</span>
        </li>
      ))}
    </ul>
  );
}
