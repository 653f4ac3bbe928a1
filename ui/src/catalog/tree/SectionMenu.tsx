import { Menu } from '@mantine/core';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { confirm, IconButton, toast, toastError, useTexts } from '@/kernel';
import { deleteSection, type Section } from '../catalog.api';
import { SectionDialog } from './SectionDialog';

type Props = { section: Section; sections: Section[]; count: number };

export function SectionMenu({ section, count }: Props) {
  const t = useTexts();
  const [renaming, setRenaming] = useState(false);
  const remove = async () => {
    const yes =
      count === 0 ||
      (await confirm({
        title: t('catalog:tree.deleteSection', { name: section.name }),
        text: t('catalog:tree.deleteSectionHelp', { count }),
        yes: t('kernel:delete'),
        danger: true,
      }));
    if (!yes) return;
    try {
      await deleteSection(section.id);
      toast(t('catalog:tree.sectionDeleted', { name: section.name }));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <IconButton icon={Ellipsis} size={24} label={t('catalog:tree.menuOf', { name: section.name })} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={16} />} onClick={() => setRenaming(true)}>
            {t('catalog:tree.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={16} />} color="red" onClick={() => void remove()}>
            {t('kernel:delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && <SectionDialog section={section} close={() => setRenaming(false)} />}
    </>
  );
}
