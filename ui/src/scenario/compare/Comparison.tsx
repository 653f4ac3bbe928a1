import { CircleCheck } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useCatalogs } from '@/catalog';
import { Failed, Lines, settling, useHotkeys, useTexts, useWide } from '@/kernel';
import { StepIcons } from '../look/StepIcons';
import { useComponents, useTriggers } from '../scenario.api';
import { Canvases } from './Canvases';
import { ChangeList } from './ChangeList';
import classes from './Compare.module.css';
import { type Change, differences } from './difference';
import { type Drawn, readDrawn } from './drawn';
import type { Side } from './usePair';
import type { Speech } from './words';

type Props = {
  files: Record<Side, string>;
  names: Record<Side, string>;
  heads: Record<Side, ReactNode>;
  selected: string | undefined;
  select: (id: string | undefined) => void;
};

type Found = { before: Drawn; after: Drawn; changes: Change[] };

/** Two diagrams and what is different between them: on canvases and in words; on a phone in words alone. */
export function Comparison({ files, names, heads, selected, select }: Props) {
  const t = useTexts();
  const wide = useWide();
  const speech = useSpeech();
  const { found, error } = useFound(files);
  const list = useRef<HTMLElement>(null);
  const steps = useMemo(
    () => Object.fromEntries(speech.components.map((one) => [one.type, one])),
    [speech.components],
  );
  useSteps(found?.changes ?? [], selected, select);
  useEffect(() => {
    const item = selected && list.current?.querySelector(`[data-change="${CSS.escape(selected)}"]`);
    if (item) item.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (error) return <Failed error={error} />;
  if (!found || speech.components.length === 0) return <Lines count={6} />;
  return (
    <div className={classes.work}>
      <StepIcons />
      {wide && (
        <Canvases
          files={files}
          heads={heads}
          names={names}
          changes={found.changes}
          steps={steps}
          stacked={isFlat([found.before, found.after])}
          selected={selected}
          select={select}
        />
      )}
      <aside ref={list} className={classes.words} aria-label={t('scenario:compare.list')}>
        {found.changes.length === 0 ? (
          <p className={classes.same}>
            <CircleCheck size={16} aria-hidden /> {t('scenario:compare.same')}
          </p>
        ) : (
          <ChangeList {...found} speech={speech} selected={selected} select={select} alone={!wide} />
        )}
      </aside>
    </div>
  );
}

/** Whether the diagrams are so much wider than high that each needs the whole width. */
function isFlat(drawings: Drawn[]): boolean {
  const boxes = drawings.flatMap((drawn) => [...drawn.values()].flatMap(({ box }) => (box ? [box] : [])));
  const width = Math.max(...boxes.map((one) => one.x + one.width)) - Math.min(...boxes.map(({ x }) => x));
  const height = Math.max(...boxes.map((one) => one.y + one.height)) - Math.min(...boxes.map(({ y }) => y));
  return width > flat * height;
}

const flat = 1.6;

function useSpeech(): Speech {
  const t = useTexts();
  const components = useComponents().data;
  const triggers = useTriggers().data;
  const catalogs = useCatalogs().data;
  return useMemo(
    () => ({ t, components: components ?? [], triggers: triggers ?? [], catalogs: catalogs ?? [] }),
    [t, components, triggers, catalogs],
  );
}

function useFound({ before, after }: Record<Side, string>) {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let gone = false;
    setFound(null);
    setError(undefined);
    void settling(
      Promise.all([readDrawn(before), readDrawn(after)]).then(
        ([one, other]) => {
          if (!gone) setFound({ before: one, after: other, changes: differences(one, other) });
        },
        (failure: unknown) => {
          if (!gone) setError(failure);
        },
      ),
    );
    return () => {
      gone = true;
    };
  }, [before, after]);
  return { found, error };
}

/** The next and the last difference by a key, as in the inbox. */
function useSteps(changes: Change[], selected: string | undefined, select: Props['select']) {
  const told = changes.filter(({ told }) => told);
  const go = (by: number) => {
    const at = told.findIndex(({ id }) => id === selected);
    const next = at < 0 ? (by > 0 ? 0 : told.length - 1) : (at + by + told.length) % told.length;
    select(told[next]?.id);
  };
  useHotkeys([
    { code: 'KeyJ', label: 'scenario:compare.keys.next', enabled: told.length > 0, run: () => go(1) },
    { code: 'KeyK', label: 'scenario:compare.keys.last', enabled: told.length > 0, run: () => go(-1) },
    {
      code: 'Escape',
      label: 'scenario:keys.deselect',
      enabled: selected !== undefined,
      run: () => select(undefined),
    },
  ]);
}
