import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import { useState } from 'react';
import {
  confirm,
  Dialog,
  Empty,
  Failed,
  formatRelative,
  hindrance,
  Lines,
  toast,
  toastError,
  useTexts,
} from '@/kernel';
import { restoreVersion, type Scenario, useVersions, type Version } from '../scenario.api';
import classes from './Versions.module.css';

type Props = { scenario: Scenario; close: () => void; reload: () => void };

/** What was published and when; any of it can become the draft again. */
export function Versions({ scenario, close, reload }: Props) {
  const t = useTexts();
  const versions = useVersions(scenario.id);
  const error = hindrance(versions);
  return (
    <Dialog opened onClose={close} title={t('scenario:versions.title')} size={560}>
      {error !== undefined && <Failed error={error} retry={() => void versions.refetch()} />}
      {versions.isPending && <Lines count={3} />}
      {versions.data?.length === 0 && (
        <Empty icon={History} title={t('scenario:versions.none')} help={t('scenario:versions.noneHelp')} />
      )}
      <ul className={classes.list}>
        {versions.data?.map((one) => (
          <Line key={one.version} one={one} scenario={scenario} close={close} reload={reload} />
        ))}
      </ul>
    </Dialog>
  );
}

function Line({ one, scenario, close, reload }: Props & { one: Version }) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const current = one.version === scenario.version && scenario.status === 'published';
  const restore = async () => {
    const sure =
      !scenario.draftChanged ||
      (await confirm({
        title: t('scenario:versions.restoreTitle', { version: one.version }),
        text: t('scenario:versions.restoreHelp'),
        yes: t('scenario:versions.restore'),
      }));
    if (!sure) return;
    setBusy(true);
    try {
      await restoreVersion(scenario.id, one.version);
      toast(t('scenario:versions.restored', { version: one.version }));
      close();
      reload();
    } catch (error) {
      toastError(error);
      setBusy(false);
    }
  };
  return (
    <li className={classes.line}>
      <span className={classes.text}>
        <span className={classes.name}>
          {t('scenario:versions.version', { version: one.version })}
          {current && <span className={classes.current}>{t('scenario:versions.current')}</span>}
        </span>
        <span className={classes.dim}>
          {[
            formatRelative(one.published),
            one.by?.title,
            one.running > 0 && t('scenario:versions.running', { count: one.running }),
            one.elevated > 0 && t('scenario:versions.elevated', { count: one.elevated }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {one.comment && <span className={classes.dim}>{one.comment}</span>}
      </span>
      <Button variant="default" loading={busy} onClick={() => void restore()}>
        {t('scenario:versions.restore')}
      </Button>
    </li>
  );
}
