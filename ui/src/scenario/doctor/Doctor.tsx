import { Button, Checkbox } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Dialog, Empty, Failed, hindrance, Lines, settling, toast, toastError, useTexts } from '@/kernel';
import { Comparison } from '../compare/Comparison';
import { loadDraft, type Scenario } from '../scenario.api';
import classes from './Doctor.module.css';
import { type Finding, mendDraft, mendFile, useFindings } from './doctor.api';
import { kindsOf, suggested, toggled, toggledKind } from './picks';

type Props = {
  scenario: Scenario;
  revision: () => number;
  close: () => void;
  /** The draft is another one now. */
  done: () => void;
};

type Preview = { before: string; after: string; left: number };

/** What keeps a file from running: the person picks what is mended, looks at what comes of it, and takes it. */
export function Doctor({ scenario, revision, close, done }: Props) {
  const t = useTexts();
  const report = useFindings(scenario.id, revision());
  const findings = useMemo(() => report.data?.findings ?? [], [report.data]);
  const [own, setOwn] = useState<string[] | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const picks = own ?? suggested(findings);
  const error = hindrance(report);
  const act = (what: () => Promise<void>) => {
    setBusy(true);
    void settling(what())
      .catch(toastError)
      .finally(() => setBusy(false));
  };
  const look = async () => {
    const before = await loadDraft(scenario.id);
    const mended = await mendFile(before, picks);
    const left = mended.report.problems.filter((one) => one.severity === 'error').length;
    setPreview({ before, after: mended.bpmn, left });
  };
  const take = async () => {
    const item = await mendDraft(scenario.id, picks, revision());
    const left = item.problems?.filter((one) => one.severity === 'error').length ?? 0;
    toast(left === 0 ? t('scenario:doctor.runs') : t('scenario:doctor.left', { count: left }));
    done();
  };
  return (
    <Dialog
      opened
      fullScreen={preview !== null}
      size={760}
      onClose={close}
      title={t('scenario:doctor.title')}
      classNames={preview ? { content: classes.content, body: classes.body } : {}}
    >
      {error !== undefined && <Failed error={error} retry={() => void report.refetch()} />}
      {report.isPending && <Lines count={6} />}
      {report.data && !preview && (
        <Kinds findings={findings} picks={picks} pick={setOwn} problems={report.data.problems.length} />
      )}
      {preview && <Changes preview={preview} />}
      <footer className={classes.foot}>
        <span className={classes.dim}>
          {preview
            ? preview.left === 0
              ? t('scenario:doctor.willRun')
              : t('scenario:doctor.left', { count: preview.left })
            : t('scenario:doctor.kept')}
        </span>
        <Button variant="default" onClick={preview ? () => setPreview(null) : close}>
          {preview ? t('scenario:doctor.back') : t('kernel:cancel')}
        </Button>
        {!preview && (
          <Button variant="default" loading={busy} disabled={picks.length === 0} onClick={() => act(look)}>
            {t('scenario:doctor.preview')}
          </Button>
        )}
        <Button loading={busy} disabled={picks.length === 0} onClick={() => act(take)}>
          {t('scenario:doctor.take', { count: picks.length })}
        </Button>
      </footer>
    </Dialog>
  );
}

/** The draft and what it would become, side by side. */
function Changes({ preview }: { preview: Preview }) {
  const t = useTexts();
  const [selected, setSelected] = useState<string | undefined>();
  const names = { before: t('scenario:versions.draft'), after: t('scenario:doctor.after') };
  return (
    <Comparison
      files={{ before: preview.before, after: preview.after }}
      names={names}
      heads={{ before: <b>{names.before}</b>, after: <b>{names.after}</b> }}
      selected={selected}
      select={setSelected}
    />
  );
}

type KindsProps = {
  findings: Finding[];
  picks: string[];
  pick: (picks: string[]) => void;
  problems: number;
};

function Kinds({ findings, picks, pick, problems }: KindsProps) {
  const t = useTexts();
  if (findings.length === 0)
    return (
      <Empty
        icon={CircleCheck}
        title={t('scenario:doctor.nothing')}
        help={problems === 0 ? t('scenario:doctor.healthy') : t('scenario:doctor.byHand')}
      />
    );
  return (
    <div className={classes.kinds}>
      {kindsOf(findings).map((kind) => {
        const chosen = kind.findings.filter((one) => picks.includes(one.id)).length;
        const grouped = kind.findings.some((one) => one.group);
        return (
          <section
            key={kind.code}
            className={classes.kind}
            aria-label={t(`scenario:doctor.kind.${kind.code}`)}
          >
            <Checkbox
              className={classes.whole}
              label={`${t(`scenario:doctor.kind.${kind.code}`)} · ${kind.findings.length}`}
              checked={grouped ? chosen === 1 : chosen === kind.findings.length}
              indeterminate={!grouped && chosen > 0 && chosen < kind.findings.length}
              onChange={() => pick(toggledKind(picks, kind))}
            />
            <ul>
              {kind.findings.map((one) => (
                <li key={one.id}>
                  <Checkbox
                    label={one.message}
                    description={one.effect}
                    checked={picks.includes(one.id)}
                    onChange={() => pick(toggled(picks, one, findings))}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
