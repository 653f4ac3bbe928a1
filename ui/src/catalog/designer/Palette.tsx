import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts, useWide } from '@/kernel';
import type { FieldTypeInfo } from '../catalog.api';
import { columnsFrom } from './columnsFrom';
import classes from './Designer.module.css';
import { TypeIcon } from './TypeIcon';
import type { Design } from './useDesign';

const groups = ['text', 'number', 'choice', 'people', 'link', 'structure'] as const;

export const typeKey = (info: Pick<FieldTypeInfo, 'type' | 'kind'>): string =>
  `${info.type}.${info.kind ?? ''}`;

/** The kinds of field there are; dragged to the card, or added at its end by a click. */
export function Palette({ types, design }: { types: FieldTypeInfo[]; design: Design }) {
  const t = useTexts();
  const drags = useWide(columnsFrom);
  return (
    <section className={classes.palette} aria-label={t('catalog:designer.palette')}>
      <p className={classes.help}>{t(`catalog:designer.${drags ? 'paletteHelp' : 'paletteTap'}`)}</p>
      {groups.map((group) => {
        const entries = types.filter((info) => info.group === group);
        return (
          entries.length > 0 && (
            <div key={group} className={classes.group}>
              <h3>{t(`catalog:designer.group.${group}`)}</h3>
              {entries.map((info) => (
                <Entry key={typeKey(info)} info={info} add={() => design.add(info)} />
              ))}
            </div>
          )
        );
      })}
    </section>
  );
}

function Entry({ info, add }: { info: FieldTypeInfo; add: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!ref.current) return;
    return draggable({ element: ref.current, getInitialData: () => ({ kind: 'field-type', info }) });
  }, [info]);
  return (
    <Tooltip label={info.help} position="right" multiline maw={260}>
      <button ref={ref} type="button" className={classes.entry} onClick={add}>
        <TypeIcon icon={info.icon} />
        <span className="a-one-line">{info.name}</span>
      </button>
    </Tooltip>
  );
}
