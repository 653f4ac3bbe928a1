import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { Ban, Eye, KeyRound, Monitor, UserCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Dialog, errorText, toast, toastError, useTexts } from '@/kernel';
import { blockUser, setUserPassword, useMe, viewAs } from './access.api';
import { SessionList } from './pages/SessionList';
import { NewPassword } from './pages/SetupPage';

type Props = { userId: string; blocked: boolean };

/** What an administrator does to an employee's account: password, block, sessions. Stands in the employee's card. */
export function EmployeeActions({ userId, blocked }: Props) {
  const t = useTexts();
  const me = useMe();
  const [dialog, setDialog] = useState<'password' | 'sessions' | null>(null);
  const block = async () => {
    try {
      await blockUser(userId, !blocked);
      toast(t(blocked ? 'access:employee.unblocked' : 'access:employee.blocked'), () =>
        blockUser(userId, blocked),
      );
    } catch (error) {
      toastError(error);
    }
  };
  const close = () => setDialog(null);
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<KeyRound size={15} />} onClick={() => setDialog('password')}>
        {t('access:employee.setPassword')}
      </Button>
      <Button variant="default" leftSection={<Monitor size={15} />} onClick={() => setDialog('sessions')}>
        {t('access:employee.sessions')}
      </Button>
      <Button
        variant="default"
        leftSection={blocked ? <UserCheck size={15} /> : <Ban size={15} />}
        onClick={() => void block()}
      >
        {t(blocked ? 'access:employee.unblock' : 'access:employee.block')}
      </Button>
      {!blocked && me.id !== userId && (
        <Button
          variant="default"
          leftSection={<Eye size={15} />}
          onClick={() => void viewAs(userId).catch(toastError)}
        >
          {t('access:viewing.begin')}
        </Button>
      )}
      <Dialog
        opened={dialog === 'password'}
        onClose={close}
        title={t('access:employee.setPassword')}
        size="sm"
      >
        <PasswordDialog userId={userId} close={close} />
      </Dialog>
      <Dialog opened={dialog === 'sessions'} onClose={close} title={t('access:employee.sessions')}>
        <SessionList userId={userId} />
      </Dialog>
    </Group>
  );
}

function PasswordDialog({ userId, close }: { userId: string; close: () => void }) {
  const t = useTexts();
  const [password, setPassword] = useState('');
  const [mustChange, setMustChange] = useState(true);
  const [fault, setFault] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await setUserPassword(userId, password, mustChange);
      toast(t('access:employee.passwordSet'));
      close();
    } catch (error) {
      setFault(errorText(error));
    }
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <NewPassword value={password} change={setPassword} />
        {fault && <div role="alert">{fault}</div>}
        <Checkbox
          label={t('access:employee.mustChange')}
          checked={mustChange}
          onChange={(event) => setMustChange(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button type="submit">{t('kernel:save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
