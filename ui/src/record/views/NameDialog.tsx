import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog, errorText, useTexts } from '@/kernel';

type Props = {
  name: string;
  title: string;
  /** Whether the view may be made for everybody. */
  sharing: boolean;
  given: (name: string, personal: boolean) => Promise<void>;
  close: () => void;
};

/** Asks for the name of a view, and administrators for whom it is. */
export function NameDialog({ name: before, title, sharing, given, close }: Props) {
  const t = useTexts();
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await given(name.trim(), !shared);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={close} title={title} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void submit();
        }}
      >
        <TextInput
          data-autofocus
          label={t('record:views.name')}
          maxLength={256}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={error ? errorText(error) : undefined}
        />
        {sharing && (
          <Checkbox
            mt="sm"
            label={t('record:views.share')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!name.trim()}>
            {t('kernel:save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
