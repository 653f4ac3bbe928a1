import { Alert, Button, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorText, speak, spoken, useTexts, useTitle } from '@/kernel';
import {
  answerSetup,
  changePassword,
  type Me,
  type SetupAnswers,
  signOut,
  startSession,
} from '../access.api';
import { Sheet } from './Sheet';
import { ZoneSelect } from './ZoneSelect';

type Answers = { old: string; password: string; timezone: string; language: string; name: string };

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function asked(me: Me, answers: Answers): SetupAnswers {
  const has = (question: Me['setup'][number]) => me.setup.includes(question);
  return {
    password: has('password') ? answers.password : undefined,
    timezone: has('timezone') ? answers.timezone : undefined,
    language: has('language') ? answers.language : undefined,
    name: has('company') && answers.name.trim() ? answers.name.trim() : undefined,
  };
}

function useSetup(me: Me) {
  const [answers, setAnswers] = useState<Answers>({
    old: '',
    password: '',
    timezone: browserZone() || me.company.timezone,
    language: spoken(),
    name: me.company.name ?? '',
  });
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Answers>) => setAnswers({ ...answers, ...change });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      // A password given by somebody else is changed like one's own: by the old one.
      if (me.setup.length > 0) await answerSetup(asked(me, answers));
      else await changePassword(answers.old, answers.password);
      await startSession();
    } catch (error) {
      setFault(errorText(error));
    }
    setBusy(false);
  };
  return { answers, set, fault, busy, send };
}

/** What the first sign-in asks: only what the server does not know yet. Also a password that must be changed. */
export function SetupPage({ me }: { me: Me }) {
  const t = useTexts();
  const { answers, set, fault, busy, send } = useSetup(me);
  const first = me.setup.length > 0;
  const password = me.setup.includes('password') || !first;
  const title = t(first ? 'access:setup.title' : 'access:setup.changeTitle');
  useTitle(title);
  return (
    <Sheet
      title={title}
      help={t(first ? 'access:setup.help' : 'access:setup.changeHelp')}
      foot={
        <Button variant="subtle" color="gray" onClick={() => void signOut()}>
          {t('access:menu.signOut')}
        </Button>
      }
    >
      <form onSubmit={send}>
        <Stack gap="sm">
          {fault && (
            <Alert color="red" variant="light" p="xs" role="alert">
              {fault}
            </Alert>
          )}
          {me.setup.includes('language') && (
            <LanguageQuestion value={answers.language} change={(language) => set({ language })} />
          )}
          {me.setup.includes('company') && (
            <TextInput
              label={t('access:setup.company')}
              description={t('access:setup.companyHelp')}
              value={answers.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          )}
          {me.setup.includes('timezone') && (
            <ZoneSelect
              label={t('access:setup.timezone')}
              description={t('access:setup.timezoneHelp')}
              value={answers.timezone}
              onChange={(timezone) => set({ timezone })}
            />
          )}
          {!first && (
            <PasswordInput
              label={t('access:profile.oldPassword')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={answers.old}
              onChange={(event) => set({ old: event.currentTarget.value })}
              visibilityToggleButtonProps={{ 'aria-label': t('access:signIn.show') }}
            />
          )}
          {password && <NewPassword value={answers.password} change={(value) => set({ password: value })} />}
          <Button type="submit" size="sm" mt={4} loading={busy}>
            {t('access:setup.begin')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

function LanguageQuestion({ value, change }: { value: string; change: (language: string) => void }) {
  const t = useTexts();
  const choose = (language: string) => {
    change(language);
    void speak(language === 'en' ? 'en' : 'ru');
  };
  return (
    <SegmentedControl
      aria-label={t('access:profile.language')}
      size="sm"
      fullWidth
      value={value}
      onChange={choose}
      data={[
        { value: 'ru', label: 'Русский' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}

export function NewPassword({ value, change }: { value: string; change: (value: string) => void }) {
  const t = useTexts();
  return (
    <PasswordInput
      label={t('access:profile.newPassword')}
      description={t('access:profile.passwordRule')}
      autoComplete="new-password"
      minLength={8}
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('access:signIn.show') }}
    />
  );
}
