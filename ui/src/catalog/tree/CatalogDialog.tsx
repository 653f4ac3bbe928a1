import { Button, Group, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Dialog, errorText, useTexts } from '@/kernel';
import {
  type Catalog,
  changeCatalog,
  createCatalog,
  createSection,
  type FieldDraft,
  useSections,
} from '../catalog.api';
import { IconPicker } from '../icon/IconPicker';
import classes from './tree.module.css';

type Props = { catalog?: Catalog; sectionId?: string; close: () => void };

/** What every new catalog has: a name to call its records by. */
const firstField = (name: string): FieldDraft => ({
  name,
  type: 'text',
  config: { type: 'text' },
  required: true,
  hint: '',
  apiOnly: false,
  hidden: false,
});

function useCatalogDialog({ catalog, sectionId, close }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const sections = (useSections().data ?? []).filter((section) => !section.id.startsWith('$'));
  const [draft, setDraft] = useState({
    name: catalog?.name ?? '',
    icon: catalog?.icon ?? 'table',
    section: sectionId,
  });
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const section = draft.section ?? sections[0]?.id;
  const make = async () => {
    // The first catalog of a company brings its section along.
    const home = section ?? (await createSection(t('catalog:tree.firstSection'), true)).id;
    const fields = [firstField(t('catalog:tree.firstField'))];
    const { id } = await createCatalog({
      name: draft.name.trim(),
      icon: draft.icon,
      sectionId: home,
      fields,
    });
    await navigate({ to: '/catalogs/$catalogId/fields', params: { catalogId: id } });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      if (catalog) await changeCatalog(catalog.id, { name: draft.name.trim(), icon: draft.icon });
      else await make();
      close();
    } catch (error) {
      setFault(errorText(error));
      setBusy(false);
    }
  };
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  return { draft, set, section, sections, fault, busy, send };
}

/** A new catalog (then its fields are laid out), or the name and picture of one. */
export function CatalogDialog(props: Props) {
  const { catalog, close } = props;
  const t = useTexts();
  const { draft, set, section, sections, fault, busy, send } = useCatalogDialog(props);
  return (
    <Dialog
      opened
      onClose={close}
      title={t(catalog ? 'catalog:tree.renameCatalog' : 'catalog:tree.newCatalog')}
    >
      <form onSubmit={send}>
        <div className={classes.nameLine}>
          <IconPicker value={draft.icon} change={(icon) => set({ icon })} />
          <TextInput
            className={classes.name}
            label={t('catalog:tree.catalogName')}
            placeholder={t('catalog:tree.catalogExample')}
            value={draft.name}
            error={fault}
            required
            withAsterisk={false}
            data-autofocus
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </div>
        {!catalog && sections.length > 1 && (
          <Select
            mt="sm"
            label={t('catalog:tree.section')}
            data={sections.map((one) => ({ value: one.id, label: one.name }))}
            value={section}
            onChange={(value) => set({ section: value ?? undefined })}
          />
        )}
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t(catalog ? 'kernel:save' : 'catalog:tree.create')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
