import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page, toastError, useTexts } from '@/kernel';
import { type Verdict, verifyAudit } from '../audit.api';
import { AuditList } from './AuditList';
import { AuditTools } from './AuditTools';
import { AuditVerdict } from './AuditVerdict';
import type { AuditSearch } from './auditSearch';
import { auditRoute } from './routes';

/** Who did what to accounts, structure, scenarios and settings; and whether somebody has altered that since. */
export function AuditPage() {
  const t = useTexts();
  const search = auditRoute.useSearch();
  const navigate = useNavigate();
  const [verdict, setVerdict] = useState<Verdict>();
  const [busy, setBusy] = useState(false);
  const change = (changed: AuditSearch) =>
    void navigate({ to: '/audit', search: { ...search, ...changed }, replace: true });
  const verify = async (head: string) => {
    setBusy(true);
    try {
      setVerdict(await verifyAudit(head));
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page
      title={t('admin:audit.title')}
      help={t('admin:audit.help')}
      wide
      actions={
        <Button variant="default" loading={busy} onClick={() => void verify('')}>
          {t('admin:audit.verify')}
        </Button>
      }
    >
      {verdict && <AuditVerdict verdict={verdict} busy={busy} verify={(head) => void verify(head)} />}
      <AuditTools search={search} change={change} />
      <AuditList search={search} />
    </Page>
  );
}
