import { useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { recordDoor } from '@/catalog';
import { settling } from '@/kernel';
import { createRecordWithTitle } from './createRecordWithTitle';
import classes from './Overlay.module.css';
import { newRecord } from './overlay';

const RecordCard = lazy(() =>
  settling(import('./RecordCard').then(({ RecordCard: component }) => ({ default: component }))),
);

/** `over=clients.9,deals.3` in the address: cards that lie over the page, the last one on top. Back takes it off. */
function useStack() {
  const navigate = useNavigate();
  const over = useRouterState({ select: (state) => (state.location.search as { over?: string }).over });
  const stack = typeof over === 'string' && over !== '' ? over.split(',') : [];
  const show = (next: string[]) =>
    void navigate({
      to: '.',
      search: ((old: Record<string, unknown>) => ({
        ...old,
        over: next.length > 0 ? next.join(',') : undefined,
      })) as never,
    });
  return { stack, show };
}

function cardOf(entry: string): { catalogId: string; recordId: string } {
  const at = entry.indexOf('.');
  return { catalogId: entry.slice(0, at), recordId: entry.slice(at + 1) };
}

/** Cards opened from links, and empty cards that were asked for; both over whatever page there is. */
export function CardOverlay() {
  const { stack, show } = useStack();
  const asked = newRecord.use();
  useEffect(() => {
    recordDoor.set({
      open: (catalogId, recordId) => show([...stack, `${catalogId}.${recordId}`]),
      create: createRecordWithTitle,
    });
  });
  const top = stack.at(-1);
  const card = top === undefined ? undefined : cardOf(top);
  return (
    <Suspense fallback={null}>
      {card && (
        <aside className={classes.over} aria-label={card.recordId}>
          <RecordCard key={top} {...card} close={() => show(stack.slice(0, -1))} />
        </aside>
      )}
      {asked && (
        <aside className={classes.over} data-new>
          <RecordCard
            catalogId={asked.catalogId}
            given={asked.values}
            close={() => asked.answer(undefined)}
            created={asked.answer}
          />
        </aside>
      )}
    </Suspense>
  );
}
