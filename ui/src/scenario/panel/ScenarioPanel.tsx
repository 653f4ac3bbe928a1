import { Select } from '@mantine/core';
import { useState } from 'react';
import { toastError, useTexts } from '@/kernel';
import { type Change, changeScenario, type Scenario } from '../scenario.api';
import classes from './Panel.module.css';
import { PersonPart } from './PeopleParts';
import { Section } from './Section';
import { TextPart } from './TextPart';

/** The scenario as a whole: name, description, whose rights its runs have, whether it can run in one piece. */
export function ScenarioPanel({ scenario }: { scenario: Scenario }) {
  const t = useTexts();
  const [account, setAccount] = useState(scenario.runAs.kind === 'account');
  const change = (changed: Change) => void changeScenario(scenario.id, changed).catch(toastError);
  return (
    <>
      <Section name="scenario" title={t('scenario:scenario.title')}>
        <TextPart
          required
          label={t('scenario:name')}
          value={scenario.name}
          onChange={(name) => name.trim() !== '' && change({ name: name.trim() })}
        />
        <TextPart
          multiline
          label={t('scenario:scenario.description')}
          value={scenario.description}
          onChange={(description) => change({ description })}
        />
        <Select
          label={t('scenario:scenario.runAs')}
          description={t('scenario:scenario.runAsHelp')}
          value={account ? 'account' : 'starter'}
          onChange={(kind) => {
            setAccount(kind === 'account');
            if (kind === 'starter') change({ runAs: { kind } });
          }}
          data={[
            { value: 'starter', label: t('scenario:scenario.starter') },
            { value: 'account', label: t('scenario:scenario.account') },
          ]}
        />
        {account && (
          <PersonPart
            label={t('scenario:scenario.accountName')}
            hint={t('scenario:scenario.accountHelp')}
            value={scenario.runAs.user ?? ''}
            onChange={(user) => user && change({ runAs: { kind: 'account', user } })}
          />
        )}
      </Section>
      <Section name="sync" title={t('scenario:scenario.sync')} folded>
        <p className={classes.dim}>
          {scenario.syncable ? t('scenario:scenario.syncable') : t('scenario:scenario.notSyncable')}
        </p>
        {!scenario.syncable && scenario.dialect === 'bpium' && (
          <p className={classes.dim}>{t('scenario:scenario.notAtomic')}</p>
        )}
        {scenario.syncReasons?.map((reason) => (
          <p key={reason.element} className={classes.dim}>
            {reason.reason}
          </p>
        ))}
      </Section>
    </>
  );
}
