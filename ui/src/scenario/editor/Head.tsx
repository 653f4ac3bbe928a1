import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type Modeler from 'bpmn-js/lib/Modeler';
import { Download, EllipsisVertical, Maximize, Play, Power, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { confirm, IconButton, isStatus, toast, toastError, useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import { deleteScenario, publishScenario, type Scenario, startScenario, switchOff } from '../scenario.api';
import classes from './Editor.module.css';
import type { useDraft } from './useDraft';

type Draft = ReturnType<typeof useDraft>;
type Props = { scenario: Scenario; modeler: Modeler | null; draft: Draft };

/** Name and state of the scenario, undo, and the acts: publish, start, switch off. */
export function Head({ scenario, modeler, draft }: Props) {
  const t = useTexts();
  const stack = modeler && service(modeler, 'commandStack');
  return (
    <header className={classes.head}>
      <h1 className="a-one-line">{scenario.name}</h1>
      <span className={classes.state}>
        {t(`scenario:status.${scenario.status}`, { version: scenario.version ?? '' })}
      </span>
      <span className={classes.saved} data-state={draft.state} role="status">
        {t(`scenario:draft.${draft.state}`)}
      </span>
      <div className={classes.acts}>
        <IconButton icon={Undo2} label={t('scenario:keys.undo')} onClick={() => stack?.undo()} />
        <IconButton icon={Redo2} label={t('scenario:keys.redo')} onClick={() => stack?.redo()} />
        <IconButton
          icon={Maximize}
          label={t('scenario:fit')}
          onClick={() => modeler && service(modeler, 'canvas').zoom('fit-viewport', 'auto')}
        />
        <Publish scenario={scenario} draft={draft} />
        <More scenario={scenario} modeler={modeler} />
      </div>
    </header>
  );
}

function Publish({ scenario, draft }: Pick<Props, 'scenario' | 'draft'>) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const publish = async () => {
    setBusy(true);
    try {
      if (!(await draft.save())) return;
      toast(t('scenario:published', { version: await publishScenario(scenario.id) }));
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void publish()}>
      {t('scenario:publish')}
    </Button>
  );
}

function More({ scenario, modeler }: Pick<Props, 'scenario' | 'modeler'>) {
  const t = useTexts();
  const acts = useActs(scenario, modeler);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton icon={EllipsisVertical} label={t('scenario:more')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Play size={15} />}
          disabled={scenario.status !== 'published'}
          onClick={() => void acts.start()}
        >
          {t('scenario:startNow')}
        </Menu.Item>
        <Menu.Item leftSection={<Download size={15} />} onClick={() => void acts.download()}>
          {t('scenario:download')}
        </Menu.Item>
        {scenario.status === 'published' && (
          <Menu.Item leftSection={<Power size={15} />} onClick={() => void acts.off()}>
            {t('scenario:off')}
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<Trash2 size={15} />} onClick={() => void acts.remove()}>
          {t('scenario:delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useActs(scenario: Scenario, modeler: Modeler | null) {
  const t = useTexts();
  const navigate = useNavigate();
  return {
    start: async () => {
      try {
        const made = await startScenario(scenario.id);
        void navigate({ to: '/processes/$processId', params: { processId: made.id } });
      } catch (error) {
        toastError(error);
      }
    },
    download: async () => {
      const { xml } = (await modeler?.saveXML({ format: true })) ?? {};
      if (!xml) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([xml], { type: 'application/bpmn+xml' }));
      link.download = `${scenario.name}.bpmn`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    off: () =>
      switchOff(scenario.id).then(
        () => toast(t('scenario:switchedOff')),
        (error: unknown) => toastError(error),
      ),
    remove: async () => {
      const ask = {
        title: t('scenario:deleteTitle'),
        text: t('scenario:deleteHelp'),
        yes: t('scenario:delete'),
      };
      if (!(await confirm({ ...ask, danger: true }))) return;
      try {
        await removeWithRuns(scenario.id, () =>
          confirm({ ...ask, text: t('scenario:deleteRunning'), danger: true }),
        );
        void navigate({ to: '/scenarios' });
      } catch (error) {
        toastError(error);
      }
    },
  };
}

/** A scenario with running processes is deleted only after a second question. */
async function removeWithRuns(id: string, sure: () => Promise<boolean>): Promise<void> {
  try {
    await deleteScenario(id, false);
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
    if (await sure()) await deleteScenario(id, true);
  }
}
