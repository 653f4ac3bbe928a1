import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type Modeler from 'bpmn-js/lib/Modeler';
import {
  Download,
  EllipsisVertical,
  GitCompareArrows,
  History,
  Link,
  Play,
  Power,
  Trash2,
  Upload,
} from 'lucide-react';
import { useState } from 'react';
import { confirm, copyText, IconButton, toast, toastError, useTexts } from '@/kernel';
import { fileAddress, type Scenario, startScenario, switchOff } from '../scenario.api';
import { fetchFile } from './files';
import { keepDraft } from './keptDraft';
import { type Kept, removeWithRuns, toldKept } from './removal';
import { useCompare } from './useCompare';
import type { Draft } from './useDraft';
import { useReplacing } from './useReplacing';
import { Versions } from './Versions';

type Props = { scenario: Scenario; modeler: Modeler | null; draft: Draft; reload: () => void };

/** The rarer acts of the editor. */
export function More({ scenario, modeler, draft, reload }: Props) {
  const t = useTexts();
  const acts = useActs(scenario, draft, modeler);
  const [versions, setVersions] = useState(false);
  const compare = useCompare(scenario, draft);
  const replacing = useReplacing(scenario, draft, reload);
  return (
    <>
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
          <Menu.Item leftSection={<History size={15} />} onClick={() => setVersions(true)}>
            {t('scenario:versions.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<GitCompareArrows size={15} />}
            disabled={scenario.version === null}
            onClick={() => void compare()}
          >
            {t('scenario:compare.open')}
          </Menu.Item>
          <Menu.Item leftSection={<Link size={15} />} onClick={() => void acts.copyLink()}>
            {t('kernel:copyLink')}
          </Menu.Item>
          <Menu.Item leftSection={<Download size={15} />} onClick={() => void acts.download()}>
            {t('scenario:download')}
          </Menu.Item>
          <Menu.Item leftSection={<Upload size={15} />} onClick={replacing.ask}>
            {t('scenario:upload.replace')}
          </Menu.Item>
          <Menu.Divider />
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
      {versions && (
        <Versions scenario={scenario} draft={draft} close={() => setVersions(false)} reload={reload} />
      )}
      {replacing.dialog}
    </>
  );
}

function useActs(scenario: Scenario, draft: Draft, modeler: Modeler | null) {
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
    copyLink: () =>
      copyText(`${location.origin}/scenarios/${encodeURIComponent(scenario.id)}`).then(() =>
        toast(t('kernel:linkCopied')),
      ),
    download: () => download(scenario, draft, modeler),
    off: () =>
      switchOff(scenario.id).then(
        () => toast(t('scenario:switchedOff')),
        (error: unknown) => toastError(error),
      ),
    remove: async () => {
      const ask = { title: t('scenario:deleteTitle'), yes: t('scenario:delete'), danger: true };
      if (!(await confirm({ ...ask, text: t('scenario:deleteHelp') }))) return;
      const here = location.pathname;
      try {
        const sure = (kept: Kept) => confirm({ ...ask, text: toldKept(kept) });
        if (!(await removeWithRuns(scenario.id, sure))) return;
        keepDraft(scenario.id, null);
        // it may have taken minutes: who works elsewhere by now stays there
        if (location.pathname === here) void navigate({ to: '/scenarios' });
      } catch (error) {
        toastError(error);
      }
    },
  };
}

/** The file as it was saved; what cannot be saved just now goes as it is on the screen. */
async function download(scenario: Scenario, draft: Draft, modeler: Modeler | null): Promise<void> {
  if (await draft.save()) {
    fetchFile(fileAddress(scenario.id, 'draft'));
    return;
  }
  const { xml } = (await modeler?.saveXML({ format: true })) ?? {};
  if (!xml) return;
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/bpmn+xml' }));
  fetchFile(address, `${scenario.name}.bpmn`);
  URL.revokeObjectURL(address);
}
