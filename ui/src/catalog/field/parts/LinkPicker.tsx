import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { toastError, useDebounced, useTexts } from '@/kernel';
import { CatalogIcon } from '../../icon/CatalogIcon';
import { useAvailableRecords } from '../field.api';
import type { EditorProps } from '../look';
import { type RecordRef, recordDoor } from '../recordDoor';
import { Chips } from './Chip';
import { type Choice, ChoicePicker } from './ChoicePicker';
import classes from './parts.module.css';
import { linkKey } from './RecordLink';

type Props = EditorProps<RecordRef[]> & { multiple: boolean };

const choiceOf = (link: RecordRef, several: boolean): Choice => ({
  id: linkKey(link),
  text: link.recordTitle,
  look: (
    <span className={classes.option}>
      <CatalogIcon icon={link.catalogIcon} catalogId={link.catalogId} size={14} />
      <span className="a-one-line">{link.recordTitle}</span>
      {several && <span className={classes.note}>{link.catalogTitle}</span>}
    </span>
  ),
});

function Shown({ links }: { links: RecordRef[] }) {
  return (
    <Chips oneLine>
      {links.map((link) => (
        <span key={linkKey(link)} className={classes.option}>
          <CatalogIcon icon={link.catalogIcon} catalogId={link.catalogId} size={14} />
          {link.recordTitle}
        </span>
      ))}
    </Chips>
  );
}

/** The records already chosen stand in front while nothing is searched. */
function candidates(found: RecordRef[], value: RecordRef[], search: string): RecordRef[] {
  const missing =
    search === '' ? value.filter((one) => !found.some((link) => linkKey(link) === linkKey(one))) : [];
  return [...missing, ...found];
}

/** Finds records to link, and offers to make a new one of what was typed. */
export function LinkPicker({
  field,
  value,
  onChange,
  id,
  invalid,
  inCell,
  done,
  typed,
  catalogId,
  multiple,
}: Props) {
  const t = useTexts();
  const [search, setSearch] = useState(typed ?? '');
  const [open, setOpen] = useState(inCell === true);
  const late = useDebounced(search.trim());
  const available = useAvailableRecords(catalogId, field.id, late, open);
  const links = candidates(available.data ?? [], value, late);
  const sources = field.config.catalogs ?? [];
  const refs = (ids: string[]) => ids.flatMap((one) => links.find((link) => linkKey(link) === one) ?? []);
  const create = async (source: string, close: () => void) => {
    const title = search.trim();
    close();
    const made = await recordDoor.get()?.create(source, title);
    if (made) onChange(multiple ? [...value, made] : [made]);
  };
  return (
    <ChoicePicker
      id={id}
      label={inCell ? field.name : undefined}
      options={links.map((link) => choiceOf(link, sources.length > 1))}
      chosen={multiple && !inCell ? [] : value.map(linkKey)}
      multiple={multiple}
      onChange={(ids) => onChange(multiple && !inCell ? [...value, ...refs(ids)] : refs(ids))}
      shown={<Shown links={value} />}
      placeholder={t(multiple ? 'catalog:field.addLink' : 'catalog:field.choose')}
      search={search}
      onSearch={setSearch}
      loading={available.isFetching}
      invalid={invalid}
      inCell={inCell}
      done={done}
      onOpen={() => setOpen(true)}
      footer={
        field.config.enableCreate === false || inCell
          ? undefined
          : (close) =>
              sources.map((source) => (
                <Button
                  key={source.id}
                  variant="subtle"
                  size="compact-sm"
                  justify="flex-start"
                  fullWidth
                  leftSection={<Plus size={14} />}
                  onClick={() => void create(source.id, close).catch(toastError)}
                >
                  {createLabel(t, search.trim(), source.title ?? source.name ?? '', sources.length > 1)}
                </Button>
              ))
      }
    />
  );
}

function createLabel(
  t: ReturnType<typeof useTexts>,
  title: string,
  catalog: string,
  several: boolean,
): string {
  const words = title === '' ? t('catalog:field.create') : t('catalog:field.createNamed', { title });
  return several ? `${words} · ${catalog}` : words;
}
