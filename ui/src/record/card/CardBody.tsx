import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { EmployeeActions, useIsAdministrator } from '@/access';
import { type Catalog, isSystem } from '@/catalog';
import { toast, useHotkeys, useTexts, useTitle } from '@/kernel';
import type { RecordItem } from '../record.api';
import classes from './Card.module.css';
import { CardFoot } from './CardFoot';
import { CardForm } from './CardForm';
import { CardHead } from './CardHead';
import { ConflictPanel } from './ConflictPanel';
import { type CardProps, type CardTab, cardTabs } from './cardProps';
import { HistoryTab } from './HistoryTab';
import { LeaveDialog, useLeave } from './LeaveDialog';
import { PrintCard } from './PrintCard';
import { ProcessesTab } from './ProcessesTab';
import { RelationsTab } from './RelationsTab';
import { useDraft } from './useDraft';
import { useScenarios } from './useScenarios';

type Props = CardProps & {
  catalog: Catalog;
  record: RecordItem | undefined;
  /** Deleted while the card was open. */
  gone: boolean;
  tab: CardTab;
  setTab: (tab: CardTab) => void;
};

const typing = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName);

function useCard(props: Props) {
  const { catalog, record, given, created, close } = props;
  const t = useTexts();
  const draft = useDraft({
    catalog,
    record,
    given,
    saved: (fresh) => {
      if (record) toast(t('record:saved.card'));
      else created?.(fresh);
    },
  });
  const scenarios = useScenarios(catalog, record, draft);
  const save = () => void scenarios.settle().then(() => saving.current());
  const saving = useRef(draft.save);
  saving.current = draft.save;
  const leave = useLeave(draft);
  const tryClose = () => void leave.ask().then((free) => free && close());
  useHotkeys([
    {
      code: 'Escape',
      whileTyping: true,
      label: 'record:card.close',
      run: (event) => (typing(event.target) ? event.target.blur() : tryClose()),
    },
    { code: 'KeyS', ctrl: true, label: 'kernel:save', run: save },
    {
      code: 'Enter',
      ctrl: true,
      label: 'record:keys.saveCard',
      whileTyping: true,
      run: save,
      enabled: props.tab === 'fields',
    },
  ]);
  return { draft, scenarios, save, leave, tryClose };
}

/** The card once the catalog and the record are there. */
export function CardBody(props: Props) {
  const { catalog, record, tab, gone } = props;
  const t = useTexts();
  const { draft, scenarios, save, leave, tryClose } = useCard(props);
  useTitle(record?.title ?? t('record:card.new', { catalog: catalog.name }));
  useEffect(() => {
    if (gone) toast(t('record:card.gone'));
  }, [gone, t]);
  return (
    <div className={classes.card} data-full={props.full || undefined}>
      <CardHead {...props} close={tryClose} />
      {gone && (
        <p className={classes.gone} role="alert">
          {t('record:card.gone')}
        </p>
      )}
      {record ? <CardTabs {...props} /> : null}
      <div className={classes.body} data-tab={tab}>
        {draft.conflict && <ConflictPanel catalog={catalog} conflict={draft.conflict} draft={draft} />}
        {(tab === 'fields' || !record) && (
          <>
            <EmployeeTools catalog={catalog} record={record} />
            <CardForm catalog={catalog} record={record} draft={draft} scenarios={scenarios} />
          </>
        )}
        {record && tab === 'relations' && <RelationsTab catalog={catalog} record={record} />}
        {record && tab === 'history' && <HistoryTab catalog={catalog} recordId={record.id} />}
        {record && tab === 'processes' && <ProcessesTab catalogId={catalog.id} recordId={record.id} />}
      </div>
      {(draft.dirty || !record) && !gone && (
        <CardFoot draft={draft} save={save} isNew={!record} cancel={tryClose} />
      )}
      {record && <PrintCard catalog={catalog} record={record} />}
      <LeaveDialog leave={leave} draft={draft} />
    </div>
  );
}

/** An account's password, block and sessions stand in the card of the employee. */
function EmployeeTools({ catalog, record }: Pick<Props, 'catalog' | 'record'>) {
  const administrator = useIsAdministrator();
  if (catalog.id !== '$users' || !record || !administrator) return null;
  const status = record.values.$status;
  const blocked = Array.isArray(status) ? status.includes('$blocked') : status === '$blocked';
  return (
    <div className={classes.employee}>
      <EmployeeActions userId={record.id} blocked={blocked} />
    </div>
  );
}

function CardTabs({ catalog, tab, setTab }: Props) {
  const t = useTexts();
  const shown = cardTabs.filter((one) => one !== 'processes' || !isSystem(catalog.id));
  return (
    <Tabs
      value={tab}
      onChange={(next) => setTab((next ?? 'fields') as CardTab)}
      className={`${classes.tabs} a-no-print`}
    >
      <Tabs.List>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`record:tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
