import { Button } from '@mantine/core';
import { Download, GitCompareArrows, History } from 'lucide-react';
import { Dialog, Empty, Failed, formatRelative, hindrance, IconButton, Lines, useTexts } from '@/kernel';
import { useRestore } from '../compare/useRestore';
import { fileAddress, type Scenario, useVersions, type Version } from '../scenario.api';
import { fetchFile } from './files';
import { useCompare } from './useCompare';
import type { Draft } from './useDraft';
import classes from './Versions.module.css';

type Props = { scenario: Scenario; draft: Draft; close: () => void; reload: () => void };

/** What was published and when; any of it can be compared with the draft, taken as a file or made the draft again. */
export function Versions({ scenario, draft, close, reload }: Props) {
  const t = useTexts();
  const versions = useVersions(scenario.id);
  const error = hindrance(versions);
  const { busy, restore } = useRestore(scenario, draft.revision, reload);
  const bring = async (version: number) => {
    if ((await draft.save()) && (await restore(version))) close();
  };
  const compare = useCompare(scenario, draft);
  return (
    <Dialog opened onClose={close} title={t('scenario:versions.title')} size={640}>
      {error !== undefined && <Failed error={error} retry={() => void versions.refetch()} />}
      {versions.isPending && <Lines count={3} />}
      {versions.data?.length === 0 && (
        <Empty icon={History} title={t('scenario:versions.none')} help={t('scenario:versions.noneHelp')} />
      )}
      {draft.state === 'conflict' && <p className={classes.conflict}>{t('scenario:draft.conflict')}</p>}
      <ul className={classes.list}>
        {versions.data?.map((one) => (
          <Line
            key={one.version}
            one={one}
            scenario={scenario}
            busy={busy}
            blocked={draft.state === 'conflict'}
            compare={() => void compare(one.version)}
            restore={() => void bring(one.version)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type LineProps = {
  one: Version;
  scenario: Scenario;
  busy: boolean;
  blocked: boolean;
  compare: () => void;
  restore: () => void;
};

function Line({ one, scenario, busy, blocked, compare, restore }: LineProps) {
  const t = useTexts();
  const current = one.version === scenario.version && scenario.status === 'published';
  const about = [
    formatRelative(one.published),
    one.by?.title,
    one.running > 0 && t('scenario:versions.running', { count: one.running }),
    one.elevated > 0 && t('scenario:versions.elevated', { count: one.elevated }),
  ];
  return (
    <li className={classes.line}>
      <span className={classes.text}>
        <span className={classes.name}>
          {t('scenario:versions.version', { version: one.version })}
          {current && <span className={classes.current}>{t('scenario:versions.current')}</span>}
        </span>
        <span className={classes.dim}>{about.filter(Boolean).join(' · ')}</span>
        {one.comment && <span className={classes.comment}>{one.comment}</span>}
      </span>
      <span className={classes.acts}>
        <IconButton
          icon={GitCompareArrows}
          label={t('scenario:versions.compare', { version: one.version })}
          onClick={compare}
        />
        <IconButton
          icon={Download}
          label={t('scenario:versions.file', { version: one.version })}
          onClick={() => fetchFile(fileAddress(scenario.id, one.version))}
        />
        <Button variant="default" loading={busy} disabled={blocked} onClick={restore}>
          {t('scenario:versions.restore')}
        </Button>
      </span>
    </li>
  );
}
