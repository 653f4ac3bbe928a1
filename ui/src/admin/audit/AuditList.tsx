import { Button } from '@mantine/core';
import { SearchX, ShieldCheck } from 'lucide-react';
import {
  Empty,
  Failed,
  formatMoment,
  formatRelative,
  formatSecond,
  hindrance,
  Lines,
  Person,
  useTexts,
} from '@/kernel';
import { type AuditItem, useAudit } from '../audit.api';
import classes from './Audit.module.css';
import { type AuditSearch, isNarrowed } from './auditSearch';

/** The entries, newest first; more of them, or further back, by a button. */
export function AuditList({ search }: { search: AuditSearch }) {
  const t = useTexts();
  const audit = useAudit(search);
  const error = hindrance(audit);
  if (error) return <Failed error={error} retry={() => void audit.refetch()} />;
  if (!audit.data) return <Lines count={8} />;
  const items = audit.data.pages.flatMap((page) => page.items);
  const more = audit.hasNextPage;
  return (
    <>
      {items.length === 0 && !more && <Nothing narrowed={isNarrowed(search)} />}
      <ul className={classes.list} aria-label={t('admin:audit.title')}>
        {items.map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </ul>
      {more && (
        <div className={classes.more}>
          {items.length === 0 && <span>{t('admin:audit.notYet')}</span>}
          <Button
            variant="default"
            loading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            {t(isNarrowed(search) ? 'admin:audit.searchOn' : 'admin:audit.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = useTexts();
  const kind = narrowed ? 'narrowed' : 'all';
  return (
    <Empty
      icon={narrowed ? SearchX : ShieldCheck}
      title={t(`admin:audit.empty.${kind}`)}
      help={t(`admin:audit.empty.${kind}Help`)}
    />
  );
}

/** One line; what else there is to know opens below it. */
function Entry({ item }: { item: AuditItem }) {
  return (
    <li>
      <details className={classes.entry}>
        <summary className={classes.line}>
          <time className={classes.dim} dateTime={item.at} title={formatMoment(item.at)}>
            {formatRelative(item.at)}
          </time>
          <span className={classes.text}>{item.text}</span>
          <span className={classes.actor}>{item.actor && <Person title={item.actor.title} />}</span>
          <span className={classes.address}>{item.address}</span>
        </summary>
        <Details item={item} />
      </details>
    </li>
  );
}

function Details({ item }: { item: AuditItem }) {
  const t = useTexts();
  const lines: [string, string | null | undefined][] = [
    ['at', `${formatMoment(item.at).slice(0, 10)} ${formatSecond(item.at)}`],
    ['number', item.id],
    ['kind', item.kind],
    ['actor', item.actor && `${item.actor.title} (№ ${item.actor.id})`],
    ['address', item.address],
    ['object', item.object && `${item.object.name ?? item.object.kind} (№ ${item.object.id})`],
    ['detail', Object.keys(item.detail).length > 0 ? JSON.stringify(item.detail, null, 2) : null],
  ];
  return (
    <dl className={classes.details}>
      {lines
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(`admin:audit.member.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
