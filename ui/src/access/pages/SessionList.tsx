import { Button } from '@mantine/core';
import { Monitor, Smartphone } from 'lucide-react';
import { Failed, formatRelative, hindrance, Lines, toast, toastError, useTexts } from '@/kernel';
import { endSession, type UserSession, useSessions } from '../access.api';
import classes from './SessionList.module.css';

const browsers: [RegExp, string][] = [
  [/YaBrowser/, 'Yandex Browser'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

const named = (list: [RegExp, string][], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1];

/** "Chrome, Windows" out of the browser's long name; unknown clients as they call themselves. */
export function agentText(agent: string | null): string {
  if (!agent) return '';
  const known = [named(browsers, agent), named(systems, agent)].filter(Boolean).join(', ');
  return known || agent.slice(0, 60);
}

/** Sessions of mine or of an employee, each with "End". */
export function SessionList({ userId }: { userId?: string }) {
  const t = useTexts();
  const sessions = useSessions(userId);
  const error = hindrance(sessions);
  if (error) return <Failed compact error={error} retry={() => void sessions.refetch()} />;
  if (!sessions.data) return <Lines count={3} />;
  if (sessions.data.length === 0) return <p className={classes.none}>{t('access:sessions.none')}</p>;
  const end = async (one: UserSession) => {
    try {
      await endSession(one.id, userId);
      toast(t('access:sessions.ended'));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <ul className={classes.list}>
      {sessions.data.map((one) => {
        const Icon = /Android|iPhone/.test(one.agent ?? '') ? Smartphone : Monitor;
        return (
          <li key={one.id} className={classes.line}>
            <Icon size={18} strokeWidth={1.6} aria-hidden />
            <div className={classes.what}>
              <div className="a-one-line">{agentText(one.agent) || t('access:sessions.client')}</div>
              <div className={classes.when}>
                {[one.address, t('access:sessions.used', { when: formatRelative(one.lastUsed) })]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            {one.current ? (
              <span className={classes.current}>{t('access:sessions.current')}</span>
            ) : (
              <Button variant="default" size="compact-sm" onClick={() => void end(one)}>
                {t('access:sessions.end')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
