import { Button, Group, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog, errorText, useTexts } from '@/kernel';
import { changeSection, createSection, type Section } from '../catalog.api';

type Props = { section?: Section; close: () => void; created?: (id: string) => void };

/** Names a new section or renames one. */
export function SectionDialog({ section, close, created }: Props) {
  const t = useTexts();
  const [name, setName] = useState(section?.name ?? '');
  const [everybody, setEverybody] = useState(true);
  const [fault, setFault] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (section) {
        await changeSection(section.id, { name: name.trim() });
      } else {
        const { id } = await createSection(name.trim(), everybody);
        created?.(id);
      }
      close();
    } catch (error) {
      setFault(errorText(error));
    }
  };
  return (
    <Dialog
      opened
      onClose={close}
      title={t(section ? 'catalog:tree.renameSection' : 'catalog:tree.newSection')}
      size="sm"
    >
      <form onSubmit={send}>
        <TextInput
          label={t('catalog:tree.sectionName')}
          placeholder={t('catalog:tree.sectionExample')}
          value={name}
          error={fault}
          required
          withAsterisk={false}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {section ? null : (
          <Switch
            mt="md"
            label={t('catalog:tree.everybody')}
            description={t('catalog:tree.everybodyHelp')}
            checked={everybody}
            onChange={(event) => setEverybody(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button type="submit">{t(section ? 'kernel:save' : 'catalog:tree.create')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
