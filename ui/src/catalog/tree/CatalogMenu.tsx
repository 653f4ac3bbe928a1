import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Ellipsis, FolderInput, Pencil, SlidersHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton, toast, toastError, useTexts } from '@/kernel';
import { type Catalog, deleteCatalog, restoreCatalog, type Section } from '../catalog.api';
import { AccessItem } from './AccessItem';
import { CatalogDialog } from './CatalogDialog';
import { placeCatalog } from './useDrag';

type Props = { catalog: Catalog; siblings: Catalog[]; sections: Section[] };

function useActions({ catalog, siblings, sections }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const ids = siblings.map((one) => one.id);
  const place = ids.indexOf(catalog.id);
  const own = sections.find((section) => section.id === catalog.sectionId);
  const move = (by: number) => own && void placeCatalog(catalog, own, ids, place + by).catch(toastError);
  const into = (section: Section) => void placeCatalog(catalog, section, [], 0).catch(toastError);
  const remove = async () => {
    try {
      await deleteCatalog(catalog.id);
      toast(t('catalog:tree.catalogDeleted', { name: catalog.name }), async () => {
        await restoreCatalog(catalog.id);
      });
      await navigate({ to: '/' });
    } catch (error) {
      toastError(error);
    }
  };
  return { move, into, remove, first: place <= 0, last: place === ids.length - 1 };
}

/** What an administrator does to a catalog; everything that dragging does, too. */
export function CatalogMenu(props: Props) {
  const { catalog, sections } = props;
  const t = useTexts();
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState(false);
  const { move, into, remove, first, last } = useActions(props);
  const others = sections.filter(
    (section) => section.id !== catalog.sectionId && !section.id.startsWith('$'),
  );
  return (
    <>
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <IconButton icon={Ellipsis} size={24} label={t('catalog:tree.menuOf', { name: catalog.name })} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<SlidersHorizontal size={16} />}
            onClick={() =>
              void navigate({ to: '/catalogs/$catalogId/fields', params: { catalogId: catalog.id } })
            }
          >
            {t('catalog:tree.fields')}
          </Menu.Item>
          <AccessItem search={{ catalog: catalog.id }} />
          <Menu.Item leftSection={<Pencil size={16} />} onClick={() => setRenaming(true)}>
            {t('catalog:tree.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<ArrowUp size={16} />} disabled={first} onClick={() => move(-1)}>
            {t('catalog:tree.up')}
          </Menu.Item>
          <Menu.Item leftSection={<ArrowDown size={16} />} disabled={last} onClick={() => move(1)}>
            {t('catalog:tree.down')}
          </Menu.Item>
          {others.length > 0 && <Menu.Label>{t('catalog:tree.moveTo')}</Menu.Label>}
          {others.map((section) => (
            <Menu.Item key={section.id} leftSection={<FolderInput size={16} />} onClick={() => into(section)}>
              <span className="a-one-line">{section.name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Trash2 size={16} />} color="red" onClick={() => void remove()}>
            {t('kernel:delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <CatalogDialog catalog={catalog} sectionId={catalog.sectionId} close={() => setRenaming(false)} />
      )}
    </>
  );
}
