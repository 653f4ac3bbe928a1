import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton, toast, toastError, useTexts } from '@/kernel';
import { deleteSection, orderSections, restoreSection, type Section } from '../catalog.api';
import { AccessItem } from './AccessItem';
import { SectionDialog } from './SectionDialog';

type Props = { section: Section; sections: Section[] };

/** The list with the section one place further up or down. */
export function shifted(sections: Section[], section: Section, by: number): Section[] {
  const at = sections.findIndex((one) => one.id === section.id);
  const rest = sections.filter((one) => one.id !== section.id);
  return [...rest.slice(0, at + by), section, ...rest.slice(at + by)];
}

/** What an administrator does to a section. */
export function SectionMenu({ section, sections }: Props) {
  const t = useTexts();
  const [renaming, setRenaming] = useState(false);
  const own = sections.filter((one) => !one.id.startsWith('$'));
  const at = own.findIndex((one) => one.id === section.id);
  const move = (by: number) => void orderSections(shifted(own, section, by)).catch(toastError);
  const remove = async () => {
    try {
      await deleteSection(section.id);
      toast(t('catalog:tree.sectionDeleted', { name: section.name }), async () => {
        await restoreSection(section.id);
      });
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
          <AccessItem search={{ section: section.id }} />
          <Menu.Item leftSection={<Pencil size={16} />} onClick={() => setRenaming(true)}>
            {t('catalog:tree.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<ArrowUp size={16} />} disabled={at <= 0} onClick={() => move(-1)}>
            {t('catalog:tree.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowDown size={16} />}
            disabled={at === own.length - 1}
            onClick={() => move(1)}
          >
            {t('catalog:tree.down')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Trash2 size={16} />} color="red" onClick={() => void remove()}>
            {t('kernel:delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && <SectionDialog section={section} close={() => setRenaming(false)} />}
    </>
  );
}
