import { UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { loadDemo, useCompany, useMe } from '@/access';
import { type StartEntry, toast, toastError, usePlace, useTexts, useWide } from '@/kernel';
import { partsOf, startEntries } from '../features';
import classes from './StartPage.module.css';

/** What stands in the left column; a phone has none, so there it stands on the page. */
const sides = partsOf('Side');

type CardProps = {
  icon: StartEntry['icon'];
  title: string;
  help: string;
  busy?: boolean;
  run: () => void;
  first?: boolean;
};

function StartCard({ icon: Icon, title, help, run, busy, first }: CardProps) {
  return (
    <UnstyledButton className={classes.card} onClick={run} disabled={busy} data-first={first || undefined}>
      <span className={classes.icon}>
        <Icon size={20} strokeWidth={1.6} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{title}</span>
        <span className={classes.help}>{help}</span>
      </span>
      <ArrowRight size={16} className={classes.arrow} aria-hidden />
    </UnstyledButton>
  );
}

function DemoCard() {
  const t = useTexts();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const loaded = await loadDemo();
      toast(t('app:start.demoLoaded'));
      await navigate({ to: `/catalogs/${loaded.catalogs.includes('leads') ? 'leads' : loaded.catalogs[0]}` });
    } catch (error) {
      toastError(error);
    }
    setBusy(false);
  };
  return (
    <StartCard
      first
      icon={Sparkles}
      title={t(busy ? 'app:start.demoBusy' : 'app:start.demo')}
      help={t('app:start.demoHelp')}
      busy={busy}
      run={() => void run()}
    />
  );
}

const helpOf = (empty: boolean, administrator: boolean, wide: boolean) => {
  if (empty) return administrator ? 'emptyHelp' : 'wait';
  if (administrator) return wide ? 'help' : 'helpBelow';
  return wide ? 'work' : 'workBelow';
};

/** Where one stands after signing in: only what works is offered. */
export function StartPage() {
  const t = useTexts();
  const me = useMe();
  const company = useCompany();
  const [begun, setBegun] = useState<StartEntry>();
  const wide = useWide();
  usePlace(t('app:start.place'), undefined, undefined, true);
  const name = me.title.split(' ')[0] ?? '';
  const empty = company.data?.empty === true;
  const demo = me.administrator && company.data?.demo.available === true;
  const entries = startEntries.filter((entry) => !entry.administrator || me.administrator);
  const help = `app:start.${helpOf(empty, me.administrator, wide)}`;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('app:start.hello', { name })}</h1>
      <p className={classes.lead}>{t(help)}</p>
      <div className={classes.cards}>
        {demo && <DemoCard />}
        {entries.map((entry) => (
          <StartCard
            key={entry.label}
            icon={entry.icon}
            title={t(entry.label)}
            help={t(entry.help)}
            run={() => setBegun(entry)}
          />
        ))}
      </div>
      {!wide && !empty && (
        <nav className={classes.catalogs} aria-label={t('app:start.catalogs')}>
          {sides.map(({ room, Part }) => (
            <Part key={room} />
          ))}
        </nav>
      )}
      {begun && <begun.Begin close={() => setBegun(undefined)} />}
    </div>
  );
}
