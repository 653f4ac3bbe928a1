import { Button, Group, Text } from '@mantine/core';
import { createStore } from '../store';
import { useTexts } from '../texts';
import { Dialog } from './Dialog';

type Question = {
  title: string;
  text: string;
  yes: string;
  danger?: boolean;
  answer: (yes: boolean) => void;
};

const question = createStore<Question | null>(null);

/** Asks before something that cannot be undone; where it can be, offer undo in a toast instead. */
export function confirm(ask: Omit<Question, 'answer'>): Promise<boolean> {
  return new Promise((resolve) => {
    question.set({
      ...ask,
      answer: (yes) => {
        question.set(null);
        resolve(yes);
      },
    });
  });
}

export function ConfirmDialog() {
  const t = useTexts();
  const asked = question.use();
  return (
    <Dialog
      opened={asked !== null}
      onClose={() => asked?.answer(false)}
      title={asked?.title}
      size="sm"
      // A question stands above the dialog that it is asked in.
      zIndex={300}
    >
      <Text size="md">{asked?.text}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => asked?.answer(false)}>
          {t('kernel:cancel')}
        </Button>
        <Button data-autofocus color={asked?.danger ? 'red' : undefined} onClick={() => asked?.answer(true)}>
          {asked?.yes}
        </Button>
      </Group>
    </Dialog>
  );
}
