import { Button, Group, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog, errorText, useTexts } from '@/kernel';
import { createScenario } from '../scenario.api';

/** Asks for a name, makes the scenario and opens its editor. */
export function NewScenario({ close }: { close: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const made = await createScenario(name.trim());
      close();
      void navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: made.id } });
    } catch (error) {
      setFault(errorText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={close} title={t('scenario:new')} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextInput
          data-autofocus
          label={t('scenario:name')}
          placeholder={t('scenario:namePlaceholder')}
          value={name}
          error={fault}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setFault('');
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={busy} disabled={name.trim() === ''}>
            {t('scenario:create')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
