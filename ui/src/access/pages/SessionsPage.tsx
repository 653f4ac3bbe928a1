import { Page, useTexts } from '@/kernel';
import { SessionList } from './SessionList';

export function SessionsPage() {
  const t = useTexts();
  return (
    <Page title={t('access:sessions.title')} help={t('access:sessions.help')}>
      <SessionList />
    </Page>
  );
}
