import { Button, Text } from '@mantine/core';
import { Dialog, session, useTexts } from '@/kernel';
import type { Me } from '../access.api';
import { SignInForm } from './SignInForm';

/** The session ended while somebody works: sign in over the page, everything typed stays and waiting requests go on. */
export function SignInLayer({ me }: { me: Me }) {
  const t = useTexts();
  const done = (id: string) => {
    if (id === me.id) session.set('alive');
    else window.location.reload();
  };
  return (
    <Dialog
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={t('access:signIn.again')}
      size={380}
      zIndex={1000}
    >
      <Text mb="sm" c="dimmed">
        {t('access:signIn.againHelp')}
      </Text>
      <SignInForm email={me.email} locked done={done} />
      <Button
        variant="subtle"
        color="gray"
        fullWidth
        mt="xs"
        fw={400}
        onClick={() => window.location.reload()}
      >
        {t('access:signIn.other')}
      </Button>
    </Dialog>
  );
}
