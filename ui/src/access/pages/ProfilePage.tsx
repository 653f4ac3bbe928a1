import { Button, Group, PasswordInput, SegmentedControl, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorText, Page, toast, toastError, useTexts } from '@/kernel';
import { changePassword, changeProfile, type Me, useMe } from '../access.api';
import { Block } from './Block';
import { NewPassword } from './SetupPage';
import { ZoneSelect } from './ZoneSelect';

type Choice = Partial<Pick<Me, 'language' | 'theme' | 'timezone'>>;

const save = (change: Choice) => void changeProfile(change).catch(toastError);

export function ProfilePage() {
  const t = useTexts();
  const me = useMe();
  return (
    <Page title={t('access:profile.title')} help={`${me.title} · ${me.email}`}>
      <Block title={t('access:profile.language')}>
        <SegmentedControl
          aria-label={t('access:profile.language')}
          value={me.language ?? me.company.language}
          onChange={(language) => save({ language: language as Me['language'] })}
          data={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Block>
      <Block title={t('access:profile.theme')}>
        <SegmentedControl
          aria-label={t('access:profile.theme')}
          value={me.theme}
          onChange={(theme) => save({ theme: theme as Me['theme'] })}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({
            value,
            label: t(`access:theme.${value}`),
          }))}
        />
      </Block>
      <Block title={t('access:profile.timezone')} help={t('access:profile.timezoneHelp')}>
        <ZoneSelect
          name={t('access:profile.timezone')}
          value={me.timezone}
          unset={t('access:profile.companyZone', { zone: me.company.timezone })}
          onChange={(zone) => save({ timezone: zone === '' ? null : zone })}
        />
      </Block>
      <Block title={t('access:profile.password')}>
        <PasswordForm />
      </Block>
    </Page>
  );
}

function PasswordForm() {
  const t = useTexts();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      await changePassword(old, next);
      setOld('');
      setNext('');
      toast(t('access:profile.passwordChanged'));
    } catch (error) {
      setFault(errorText(error));
    }
    setBusy(false);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw={320}>
        <PasswordInput
          label={t('access:profile.oldPassword')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={old}
          error={fault}
          onChange={(event) => setOld(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('access:signIn.show') }}
        />
        <NewPassword value={next} change={setNext} />
        <Group>
          <Button type="submit" variant="default" loading={busy}>
            {t('access:profile.changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
