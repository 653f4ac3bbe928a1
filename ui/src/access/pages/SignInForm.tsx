import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorText, isStatus, useTexts } from '@/kernel';
import { signIn } from '../access.api';

type Props = { email?: string; locked?: boolean; done: (id: string) => void };

/** E-mail and password; one sentence whatever was wrong. */
export function SignInForm({ email: known = '', locked, done }: Props) {
  const t = useTexts();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      done((await signIn(email.trim(), password)).id);
    } catch (error) {
      setFault(isStatus(error, 401) ? t('access:signIn.wrong') : errorText(error));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {fault && (
          <Alert color="red" variant="light" p="xs" role="alert">
            {fault}
          </Alert>
        )}
        <TextInput
          label={t('access:signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          readOnly={locked}
          onChange={(event) => setEmail(event.currentTarget.value)}
          required
          withAsterisk={false}
          data-autofocus={known === '' || undefined}
          autoFocus={known === ''}
        />
        <PasswordInput
          label={t('access:signIn.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          withAsterisk={false}
          data-autofocus={known !== '' || undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('access:signIn.show') }}
        />
        <Button type="submit" size="sm" mt={4} loading={busy} fullWidth>
          {t('access:signIn.enter')}
        </Button>
      </Stack>
    </form>
  );
}
