import { TextInput, Tooltip } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { ChevronDown, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useStored, useTexts } from '@/kernel';
import { tintOf } from '../look/colors';
import { stepIconOf } from '../look/StepIcons';
import type { ComponentInfo } from '../scenario.api';
import { type Kind, kinds } from './kindList';
import { dragNew, type Placed, placeNew } from './kinds';
import classes from './Palette.module.css';

const groups: ComponentInfo['group'][] = ['data', 'actions', 'communication', 'code'];
const flow: Kind[] = ['person', 'choice', 'parallel', 'timer', 'start', 'end', 'errorEnd', 'note', 'lanes'];

/** What is waited for and told. */
const told: Kind[] = [
  'messageCatch',
  'messageThrow',
  'signalCatch',
  'signalThrow',
  'until',
  'eventGateway',
  'receive',
  'send',
  'messageEnd',
  'signalEnd',
];

/** What is seldom needed. */
const more: Kind[] = [
  'callActivity',
  'subProcess',
  'eventSubProcess',
  'inclusive',
  'milestone',
  'linkThrow',
  'linkCatch',
  'escalation',
  'escalationEnd',
  'undo',
  'undoEnd',
  'dataObject',
  'dataStore',
  'group',
];

type Entry = { key: string; icon: ReactNode; color: string; name: string; help: string; makes: Placed };
type Group = { name: string; entries: Entry[]; folded: boolean };
type Props = { modeler: Modeler | null; components: ComponentInfo[] };

/**
 * What can be put on the canvas, in words: people and flow first, then our automatic steps; what is seldom needed is folded and found by
 * its name. Click or drag.
 */
export function Palette({ modeler, components }: Props) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const all = groupsOf(t, components);
  const wanted = search.trim().toLowerCase().split(/\s+/);
  const found = all
    .flatMap(({ entries }) => entries)
    .filter(({ name, help }) => wanted.every((word) => `${name} ${help}`.toLowerCase().includes(word)));
  const first = found[0];
  return (
    <aside className={classes.palette} aria-label={t('scenario:palette.title')}>
      <TextInput
        className={classes.find}
        size="xs"
        aria-label={t('scenario:palette.find')}
        placeholder={t('scenario:palette.find')}
        leftSection={<Search size={14} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSearch('');
          if (event.key === 'Enter' && search.trim() && first && modeler) placeNew(modeler, first.makes);
        }}
      />
      {search.trim() === '' ? (
        all.map((group) => <Part key={group.name} group={group} modeler={modeler} />)
      ) : (
        <Items entries={found} modeler={modeler} />
      )}
      {found.length === 0 && <p className={classes.none}>{t('scenario:palette.none')}</p>}
    </aside>
  );
}

function groupsOf(t: ReturnType<typeof useTexts>, components: ComponentInfo[]): Group[] {
  const ofKind = (kind: Kind): Entry => ({
    key: kind,
    icon: <span className={kinds[kind].icon} aria-hidden />,
    color: kinds[kind].color,
    name: t(`scenario:palette.${kind}`),
    help: t(`scenario:palette.${kind}Help`),
    makes: kind,
  });
  const ofComponent = (component: ComponentInfo): Entry => {
    const { type, name, help, icon, color } = component;
    const Icon = stepIconOf(icon);
    const drawn = <Icon size={17} strokeWidth={1.75} aria-hidden />;
    return { key: type, icon: drawn, color, name, help, makes: { component, name } };
  };
  const steps = groups.map((name) => ({
    name,
    entries: components.filter(({ group }) => group === name).map(ofComponent),
    folded: false,
  }));
  return [
    { name: 'flow', entries: flow.map(ofKind), folded: false },
    ...steps.filter(({ entries }) => entries.length > 0),
    { name: 'told', entries: told.map(ofKind), folded: true },
    { name: 'more', entries: more.map(ofKind), folded: true },
  ];
}

/** A group that can be folded; it stays as the person left it. */
function Part({ group, modeler }: { group: Group; modeler: Modeler | null }) {
  const t = useTexts();
  const [closed, setClosed] = useStored(`scenario.palette.${group.name}`, group.folded);
  return (
    <>
      <h3>
        <button type="button" aria-expanded={!closed} onClick={() => setClosed(!closed)}>
          {t(`scenario:palette.${group.name}`)}
          <ChevronDown size={14} data-folded={closed || undefined} aria-hidden />
        </button>
      </h3>
      {!closed && <Items entries={group.entries} modeler={modeler} />}
    </>
  );
}

function Items({ entries, modeler }: { entries: Entry[]; modeler: Modeler | null }) {
  return entries.map(({ key, makes, ...shown }) => (
    <Item
      key={key}
      {...shown}
      drag={(event) => modeler && dragNew(modeler, event, makes)}
      place={() => modeler && placeNew(modeler, makes)}
    />
  ));
}

type ItemProps = {
  icon: ReactNode;
  color: string;
  name: string;
  help: string;
  drag: (event: Event) => void;
  place: () => void;
};

function Item({ icon, color, name, help, drag, place }: ItemProps) {
  return (
    <Tooltip label={help} position="right" multiline maw={260} openDelay={500}>
      <button
        type="button"
        className={classes.item}
        style={{ '--line': tintOf(color).line, '--ink': tintOf(color).ink } as React.CSSProperties}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          drag(event.nativeEvent);
        }}
        onClick={place}
      >
        <span className={classes.icon}>{icon}</span>
        <span className={classes.word}>{name}</span>
      </button>
    </Tooltip>
  );
}
