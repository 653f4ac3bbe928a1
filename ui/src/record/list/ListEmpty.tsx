import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { createElement } from 'react';
import { type Catalog, iconOf } from '@/catalog';
import { Empty, useTexts } from '@/kernel';
import type { ListQuery } from '../record.api';
import { mayCreate } from '../rights';

type Props = {
  catalog: Catalog;
  list: ListQuery;
  setList: (change: Partial<ListQuery>) => void;
  create: () => void;
};

/** No rows: because of the conditions, or because there are none yet. */
export function ListEmpty({ catalog, list, setList, create }: Props) {
  const t = useTexts();
  if (list.view !== undefined || list.filters !== undefined || list.q !== undefined)
    return (
      <Empty title={t('record:empty.noHits')} help={t('record:empty.noHitsHelp')}>
        <Button
          variant="default"
          onClick={() => setList({ view: undefined, filters: undefined, q: undefined })}
        >
          {t('record:empty.clear')}
        </Button>
      </Empty>
    );
  const icon = iconOf(catalog.icon, catalog.id);
  const help = t(mayCreate(catalog) ? 'record:empty.help' : 'record:empty.helpView', {
    catalog: catalog.name,
  });
  return createElement(
    Empty,
    { icon, title: t('record:empty.title'), help },
    mayCreate(catalog) && (
      <Button leftSection={<Plus size={15} />} onClick={create}>
        {t('record:list.create')}
      </Button>
    ),
  );
}
