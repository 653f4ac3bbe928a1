import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog, settling, useTexts } from '@/kernel';

type Props = { close: () => void; publish: (comment?: string) => Promise<boolean> };

const longest = 1000;

/** Asks what is new in the version; it stands in the list of versions. */
export function PublishComment({ close, publish }: Props) {
  const t = useTexts();
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const done = await settling(publish(comment.trim() || undefined));
    setBusy(false);
    if (done) close();
  };
  return (
    <Dialog opened onClose={close} title={t('scenario:comment.title')} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Textarea
          data-autofocus
          label={t('scenario:comment.label')}
          placeholder={t('scenario:comment.placeholder')}
          description={t('scenario:comment.help')}
          maxLength={longest}
          autosize
          minRows={3}
          maxRows={8}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={busy}>
            {t('scenario:publish')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
