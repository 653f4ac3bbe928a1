import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { GitFork, Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import {
  Empty,
  Failed,
  formatRelative,
  hindrance,
  Lines,
  Page,
  settling,
  toastError,
  useTexts,
} from '@/kernel';
import { isIll } from '../doctor/picks';
import { askForFile, nameOfFile } from '../editor/files';
import { createFromFile, type Scenario, useScenarios } from '../scenario.api';
import { NewScenario } from './NewScenario';
import classes from './Scenarios.module.css';

/** All scenarios by name, with how each stands. */
export function ScenariosPage() {
  const t = useTexts();
  const scenarios = useScenarios();
  const error = hindrance(scenarios);
  const [making, setMaking] = useState(false);
  const { upload, busy } = useUpload();
  const begin = (
    <>
      <Button variant="default" loading={busy} leftSection={<Upload size={16} />} onClick={upload}>
        {t('scenario:upload.new')}
      </Button>
      <Button leftSection={<Plus size={16} />} onClick={() => setMaking(true)}>
        {t('scenario:new')}
      </Button>
    </>
  );
  const empty = scenarios.data?.length === 0;
  return (
    <Page title={t('scenario:nav')} help={t('scenario:help')} wide actions={empty ? undefined : begin}>
      {error !== undefined && <Failed error={error} retry={() => void scenarios.refetch()} />}
      {scenarios.isPending && <Lines />}
      {empty && (
        <Empty icon={GitFork} title={t('scenario:empty.title')} help={t('scenario:empty.help')}>
          {begin}
        </Empty>
      )}
      <ul className={classes.list}>
        {scenarios.data?.map((scenario) => (
          <Line key={scenario.id} scenario={scenario} />
        ))}
      </ul>
      {making && <NewScenario close={() => setMaking(false)} />}
    </Page>
  );
}

/** A new scenario from a file, called as the file. Its editor begins with what keeps a file from elsewhere from running. */
function useUpload() {
  const t = useTexts();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const make = async (file: File) => {
    setBusy(true);
    try {
      const made = await createFromFile(nameOfFile(file) || t('scenario:upload.unnamed'), file);
      const search = isIll(made) ? { findings: true as const } : {};
      void navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: made.id }, search });
    } catch (error) {
      toastError(error);
      setBusy(false);
    }
  };
  return { busy, upload: () => void askForFile().then((file) => settling(make(file))) };
}

function Line({ scenario }: { scenario: Scenario }) {
  const t = useTexts();
  return (
    <li>
      <Link to="/scenarios/$scenarioId" params={{ scenarioId: scenario.id }} className={classes.line}>
        <GitFork size={16} aria-hidden />
        <span className={classes.text}>
          <span className={classes.name}>{scenario.name}</span>
          <span className={`${classes.dim} a-one-line`}>{scenario.description}</span>
        </span>
        <span className={classes.status} data-status={scenario.status}>
          {t(`scenario:status.${scenario.status}`, { version: scenario.version ?? '' })}
        </span>
        {scenario.draftChanged && scenario.status === 'published' && (
          <span className={classes.dim}>{t('scenario:draftChanged')}</span>
        )}
        <time className={classes.dim} dateTime={scenario.updated}>
          {formatRelative(scenario.updated)}
        </time>
      </Link>
    </li>
  );
}
