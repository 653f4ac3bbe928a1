import { Button, TextInput } from '@mantine/core';
import { Copy, ShieldCheck, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { copyText, formatNumber, IconButton, toast, useTexts } from '@/kernel';
import type { Verdict } from '../audit.api';
import classes from './Audit.module.css';

type Props = { verdict: Verdict; busy: boolean; verify: (head: string) => void };

/** What verifying has found, and the end of the chain to note down or to compare with. */
export function AuditVerdict({ verdict, busy, verify }: Props) {
  const t = useTexts();
  const [noted, setNoted] = useState('');
  const Icon = verdict.ok ? ShieldCheck : ShieldX;
  const entries = formatNumber(verdict.entries);
  const { head, brokenAt } = verdict;
  const copy = async (text: string) => {
    await copyText(text);
    toast(t('kernel:copied'));
  };
  return (
    <section
      className={classes.verdict}
      data-ok={verdict.ok}
      role="status"
      aria-label={t('admin:audit.verdict')}
    >
      <h2>
        <Icon size={18} strokeWidth={1.8} aria-hidden />
        {t(verdict.ok ? 'admin:audit.whole' : 'admin:audit.broken')}
      </h2>
      <p>{brokenAt ? brokenAt.text : t('admin:audit.verified', { entries })}</p>
      {brokenAt && <p className={classes.dim}>{t('admin:audit.rightBefore', { entries })}</p>}
      {verdict.ok && head && (
        <p className={classes.head}>
          {t('admin:audit.head')} <code>{head}</code>
          <IconButton icon={Copy} label={t('admin:audit.copyHead')} onClick={() => void copy(head)} />
        </p>
      )}
      <form
        className={classes.compare}
        onSubmit={(event) => {
          event.preventDefault();
          verify(noted);
        }}
      >
        <TextInput
          value={noted}
          onChange={(event) => setNoted(event.currentTarget.value)}
          placeholder={t('admin:audit.noted')}
          aria-label={t('admin:audit.noted')}
        />
        <Button type="submit" variant="default" loading={busy} disabled={noted.trim() === ''}>
          {t('admin:audit.compare')}
        </Button>
      </form>
    </section>
  );
}
