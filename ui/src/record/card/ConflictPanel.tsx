import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { type Catalog, textOf } from '@/catalog';
import { useTexts } from '@/kernel';
import classes from './Card.module.css';
import type { Clash, Conflict, Draft } from './useDraft';

type Props = { catalog: Catalog; conflict: Conflict; draft: Draft };

/** Somebody changed the same fields meanwhile: each is shown with both values, and one is taken. */
export function ConflictPanel({ catalog, conflict, draft }: Props) {
  const t = useTexts();
  const [theirs, setTheirs] = useState<string[]>([]);
  const who = conflict.theirs.updatedBy?.title;
  const choose = (id: string, take: string) =>
    setTheirs(take === 'theirs' ? [...theirs, id] : theirs.filter((one) => one !== id));
  return (
    <section className={classes.conflict} role="alert">
      <h3>{t('record:conflict.title')}</h3>
      <p>{who ? t('record:conflict.byWhom', { who }) : t('record:conflict.help')}</p>
      {conflict.clashes.map((clash) => (
        <ClashLine
          key={clash.fieldId}
          clash={clash}
          catalog={catalog}
          take={theirs.includes(clash.fieldId) ? 'theirs' : 'mine'}
          choose={(take) => choose(clash.fieldId, take)}
        />
      ))}
      <Group gap="xs" mt="sm">
        <Button onClick={() => void draft.resolve(theirs)}>{t('record:conflict.save')}</Button>
        <Button variant="default" onClick={draft.discard}>
          {t('record:conflict.takeAllTheirs')}
        </Button>
      </Group>
    </section>
  );
}

type LineProps = { clash: Clash; catalog: Catalog; take: string; choose: (take: string) => void };

function ClashLine({ clash, catalog, take, choose }: LineProps) {
  const t = useTexts();
  const field = catalog.fields.find((one) => one.id === clash.fieldId);
  if (!field) return null;
  const words = (value: unknown) => textOf(value, field) || '—';
  return (
    <Radio.Group label={field.name} value={take} onChange={choose} mt="xs">
      <Group gap="lg" mt={4}>
        <Radio value="mine" label={t('record:conflict.mine', { value: words(clash.mine) })} />
        <Radio value="theirs" label={t('record:conflict.theirs', { value: words(clash.theirs) })} />
      </Group>
    </Radio.Group>
  );
}
