import { Link } from '@tanstack/react-router';
import { formatRelative, useTexts } from '@/kernel';
import { useAudit } from '../audit.api';
import page from './Rights.module.css';
import classes from './RightsParts.module.css';

const kind = 'admin.rights-changed';
const most = 3;

/** Who changed the access last, and the way to the log of all that was done to the object. */
export function LastChanges({ object }: { object: string }) {
  const t = useTexts();
  const log = useAudit({ object, kind });
  const entries = (log.data?.pages[0]?.items ?? []).slice(0, most);
  return (
    <section className={page.part}>
      <header className={page.partHead}>
        <h2 className={page.partTitle}>{t('admin:access.last')}</h2>
        <Link to="/audit" search={{ object } as never} className={page.partLink}>
          {t('admin:access.log')}
        </Link>
      </header>
      <ul className={classes.log}>
        {entries.map(({ id, at, actor, detail }) => (
          <li key={id}>
            <span className={classes.logWhen}>{formatRelative(at)}</span>
            <span>{actor?.title ?? t('admin:access.nobodyDid')}</span>
            <span className={classes.logWhat}>{whatOf(detail, t)}</span>
          </li>
        ))}
        {log.data && entries.length === 0 && <li className={classes.none}>{t('admin:access.noLog')}</li>}
      </ul>
    </section>
  );
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A rule as the log keeps it, `Anna: edit {"sum":"hidden"}`, in words. */
export function ruleWords(kept: string, t: ReturnType<typeof useTexts>): string {
  const [, who, level, fields] = /^(.*): ([a-z]+)( \{.*\})?$/s.exec(kept) ?? [];
  if (who === undefined || level === undefined) return kept;
  const name = who === 'allUsers' ? t('admin:access.everybody') : who;
  const more = fields ? ` (${t('admin:access.logFields')})` : '';
  return `${name} — ${t(`admin:access.level.${level}`)}${more}`;
}

function whatOf(detail: Record<string, unknown>, t: ReturnType<typeof useTexts>): string {
  const words = (rules: unknown) =>
    listOf(rules)
      .map((rule) => ruleWords(rule, t))
      .join('; ');
  const given = words(detail.given);
  const taken = words(detail.taken);
  const parts = [];
  if (given) parts.push(t('admin:access.logGiven', { rules: given }));
  if (taken) parts.push(t('admin:access.logTaken', { rules: taken }));
  return parts.join(' · ');
}
