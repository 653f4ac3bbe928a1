import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Dialog, toastError, useTexts } from '@/kernel';
import { Comparison } from '../compare/Comparison';
import classes from './ReplaceDraft.module.css';
import type { Offered } from './useReplacing';

type Props = { offered: Offered; close: () => void; take: () => Promise<void> };

/** What is different in a file from the draft that it would replace, and what would keep it from running. */
export function ReplaceDraft({ offered, close, take }: Props) {
  const t = useTexts();
  const [selected, setSelected] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const { file, text, draft, problems } = offered;
  const replace = async () => {
    setBusy(true);
    try {
      await take();
    } catch (error) {
      toastError(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      fullScreen
      onClose={close}
      title={t('scenario:upload.title', { file: file.name })}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <Comparison
        files={{ before: draft, after: text }}
        names={{ before: t('scenario:versions.draft'), after: file.name }}
        heads={{
          before: <b>{t('scenario:versions.draft')}</b>,
          after: <b className="a-one-line">{file.name}</b>,
        }}
        selected={selected}
        select={setSelected}
      />
      <footer className={classes.foot}>
        {problems.length > 0 && (
          <details className={classes.problems}>
            <summary>
              <CircleAlert size={15} aria-hidden />
              {t('scenario:problems.count', { count: problems.length })}
            </summary>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.element}.${problem.code}.${problem.message}`}>
                  <button type="button" onClick={() => setSelected(problem.element)}>
                    {problem.message} {problem.hint && <span className={classes.dim}>{problem.hint}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
        <span className={classes.acts}>
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button loading={busy} onClick={() => void replace()}>
            {t('scenario:upload.take')}
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}
