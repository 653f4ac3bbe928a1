import { Button } from '@mantine/core';
import { Page, toast, toastError, useTexts } from '@/kernel';
import { endOtherSessions, useSessions } from '../access.api';
import { SessionList } from './SessionList';

export function SessionsPage() {
  const t = useTexts();
  const others = (useSessions().data ?? []).filter((one) => !one.current).length;
  const endOthers = async () => {
    try {
      await endOtherSessions();
      toast(t('access:sessions.othersEnded'));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Page
      title={t('access:sessions.title')}
      help={t('access:sessions.help')}
      actions={
        others > 0 && (
          <Button variant="default" onClick={() => void endOthers()}>
            {t('access:sessions.endOthers')}
          </Button>
        )
      }
    >
      <SessionList />
    </Page>
  );
}
