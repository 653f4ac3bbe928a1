import { Button } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import {
  CloudCheck,
  CloudOff,
  LoaderCircle,
  Pencil,
  Redo2,
  SlidersHorizontal,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { connection, IconButton, useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import { Status } from '../pages/Status';
import type { Scenario } from '../scenario.api';
import classes from './Editor.module.css';
import { More } from './More';
import { Publish } from './Publish';
import type { Draft, DraftState } from './useDraft';

type Props = {
  scenario: Scenario;
  modeler: Modeler | null;
  draft: Draft;
  /** Takes the draft from the server anew. */
  reload: () => void;
  /** On a small screen the settings of the scenario are shown only when asked for. */
  about: { shown: boolean; toggle: () => void } | undefined;
};

/** How the scenario and its draft stand, undo, and the acts: publish, start, versions, switch off. */
export function Head({ scenario, modeler, draft, reload, about }: Props) {
  const t = useTexts();
  const stack = modeler && service(modeler, 'commandStack');
  return (
    <header className={classes.head}>
      <h1 className="a-only-screen-reader">{scenario.name}</h1>
      <Status scenario={scenario} />
      <DraftMark state={draft.state} />
      {draft.state === 'failed' && (
        <Button variant="default" size="compact-sm" onClick={() => void draft.save()}>
          {t('kernel:retry')}
        </Button>
      )}
      {draft.state === 'conflict' && (
        <>
          <Button variant="default" size="compact-sm" onClick={reload}>
            {t('scenario:conflict.theirs')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => void draft.overwrite()}>
            {t('scenario:conflict.mine')}
          </Button>
        </>
      )}
      <div className={classes.acts}>
        <IconButton
          icon={Undo2}
          label={t('scenario:keys.undo')}
          hint="Ctrl+Z"
          disabled={!stack?.canUndo()}
          onClick={() => stack?.undo()}
        />
        <IconButton
          icon={Redo2}
          label={t('scenario:keys.redo')}
          hint="Ctrl+Shift+Z"
          disabled={!stack?.canRedo()}
          onClick={() => stack?.redo()}
        />
        {about && (
          <IconButton
            icon={SlidersHorizontal}
            label={t('scenario:scenario.settings')}
            aria-pressed={about.shown}
            onClick={about.toggle}
          />
        )}
        <Publish scenario={scenario} draft={draft} />
        <More scenario={scenario} modeler={modeler} draft={draft} reload={reload} />
      </div>
    </header>
  );
}

const marks = {
  saved: CloudCheck,
  saving: LoaderCircle,
  waiting: Pencil,
  conflict: TriangleAlert,
  failed: TriangleAlert,
};

function DraftMark({ state }: { state: DraftState }) {
  const t = useTexts();
  const lost = connection.use() === 'lost' && (state === 'saving' || state === 'waiting');
  const Icon = lost ? CloudOff : marks[state];
  return (
    <span className={classes.saved} data-state={state} role="status">
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      {t(`scenario:draft.${lost ? 'lost' : state}`)}
    </span>
  );
}
