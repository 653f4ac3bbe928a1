import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, ShieldCheck } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';

type Search = { section: string } | { catalog: string };

/** The way to who may do what with a section or catalog. */
export function AccessItem({ search }: { search: Search }) {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <Menu.Item
      leftSection={<ShieldCheck size={16} />}
      onClick={() => void navigate({ to: '/access', search: search as never })}
    >
      {t('catalog:tree.access')}
    </Menu.Item>
  );
}

/** The menu of those who change nothing: everybody may look who has access. */
export function LookMenu({ name, search }: { name: string; search: Search }) {
  const t = useTexts();
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <IconButton icon={Ellipsis} size={24} label={t('catalog:tree.menuOf', { name })} />
      </Menu.Target>
      <Menu.Dropdown>
        <AccessItem search={search} />
      </Menu.Dropdown>
    </Menu>
  );
}
