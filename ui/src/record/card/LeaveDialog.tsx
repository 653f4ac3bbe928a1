import { Button, Group, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog, useTexts } from '@/kernel';
import type { Draft } from './useDraft';

type Ask = { answer: (free: boolean) => void };

/** Asks before a card with unsaved edits goes: by its cross, by Escape, by Back or another address. */
export function useLeave(draft: Draft) {
  const [asked, setAsked] = useState<Ask | null>(null);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => draft.isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: draft.isDirty,
    withResolver: true,
  });
  const ask = (): Promise<boolean> => {
    if (!draft.isDirty()) return Promise.resolve(true);
    return new Promise((resolve) => setAsked({ answer: resolve }));
  };
  const answer = (free: boolean) => {
    asked?.answer(free);
    setAsked(null);
    if (blocker.status !== 'blocked') return;
    if (free) blocker.proceed();
    else blocker.reset();
  };
  return { open: asked !== null || blocker.status === 'blocked', ask, answer };
}

export type Leave = ReturnType<typeof useLeave>;

export function LeaveDialog({ leave, draft }: { leave: Leave; draft: Draft }) {
  const t = useTexts();
  const save = async () => leave.answer(await draft.save());
  const drop = () => {
    draft.discard();
    leave.answer(true);
  };
  return (
    <Dialog opened={leave.open} onClose={() => leave.answer(false)} title={t('record:leave.title')} size="sm">
      <Text size="md">{t('record:leave.text')}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={drop}>
          {t('kernel:discard')}
        </Button>
        <Button data-autofocus loading={draft.busy} onClick={() => void save()}>
          {t('kernel:save')}
        </Button>
      </Group>
    </Dialog>
  );
}
