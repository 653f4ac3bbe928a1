import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Dialog, errorText, toast, useTexts } from '@/kernel';
import { createScenario, type ElementPage, publishScenario, useElementPage } from '../scenario.api';
import { Example } from './Example';
import classes from './Guide.module.css';
import { Prose } from './Prose';

/** A quiet way to the page of the documentation about an element. */
export function Guide({ page }: { page: string | undefined }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  if (!page) return null;
  return (
    <>
      <button type="button" className={classes.ask} onClick={() => setOpen(true)}>
        <CircleHelp size={14} aria-hidden />
        {t('scenario:guide.how')}
      </button>
      {open && <Page kind={page} close={() => setOpen(false)} />}
    </>
  );
}

function Page({ kind, close }: { kind: string; close: () => void }) {
  const t = useTexts();
  const { data, error } = useElementPage(kind);
  return (
    <Dialog opened onClose={close} size="xl" title={data?.title ?? t('scenario:guide.how')}>
      {error && <p role="alert">{errorText(error)}</p>}
      {data && (
        <>
          <Prose text={data.text} />
          <Example xml={data.example} />
          <OpenExample name={t('scenario:guide.exampleOf', { title: data.title })} page={data} />
        </>
      )}
    </Dialog>
  );
}

/** The example as scenarios of the company; one that it calls is published, so that it can be called. */
async function create(name: string, { example, called }: ElementPage, suffix: string) {
  if (called === null) return createScenario(name, example);
  const { id } = await createScenario(`${name} — ${suffix}`, called);
  await publishScenario(id);
  return createScenario(name, example.replace('calledElement="example"', `calledElement="${id}"`));
}

function OpenExample({ name, page }: { name: string; page: ElementPage }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const made = await create(name, page, t('scenario:guide.called'));
      void navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: made.id } });
    } catch (error) {
      toast(errorText(error));
      setBusy(false);
    }
  };
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" loading={busy} onClick={() => void make()}>
        {t('scenario:guide.open')}
      </Button>
    </Group>
  );
}
