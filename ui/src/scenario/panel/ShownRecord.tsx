import { Select } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { readShown, writeShown } from '../model/shownRecord';
import { CatalogPart } from './CatalogPart';
import { RecordPart } from './RecordPart';
import { ScriptPart } from './ScriptPart';

type Props = {
  modeler: Modeler;
  label: string;
  /** The script that gives it; empty for the process's record. */
  record: string;
  write: (record: string) => void;
  own: string;
};
type Way = 'own' | 'other' | 'script';

/** Whose card a task shows or which record is waited for: the one that the process is about, or another one that a step before has found or made. */
export function ShownRecord({ modeler, label, record: kept, write, own }: Props) {
  const t = useTexts();
  const shown = readShown(kept);
  const [chosen, setChosen] = useState<Way>();
  const found: Way = kept === '' ? 'own' : shown ? 'other' : 'script';
  const way = chosen ?? found;
  const put = write;
  const choose = (next: Way) => {
    setChosen(next);
    if (next === 'own' || (next === 'other' && !shown)) put('');
  };
  const { catalog, record } = shown ?? { catalog: '', record: '' };
  return (
    <>
      <Select
        label={label}
        description={own === '' && way === 'own' ? t('scenario:shown.noOwn') : undefined}
        value={way}
        onChange={(next) => next && choose(next as Way)}
        data={(['own', 'other', 'script'] as const).map((one) => ({
          value: one,
          label: t(`scenario:shown.${one}`),
        }))}
      />
      {way === 'other' && (
        <>
          <CatalogPart
            required
            label={t('scenario:trigger.catalog')}
            value={catalog}
            onChange={(next) => put(writeShown({ catalog: next, record }))}
          />
          {catalog !== '' && (
            <RecordPart
              required
              modeler={modeler}
              label={t('scenario:shown.record')}
              value={{ script: true, text: record }}
              onChange={({ text }) => put(writeShown({ catalog, record: text }))}
            />
          )}
        </>
      )}
      {way === 'script' && (
        <ScriptPart
          required
          label={t('scenario:when.scriptText')}
          hint={t('scenario:shown.scriptHelp')}
          value={kept}
          onChange={put}
        />
      )}
    </>
  );
}
