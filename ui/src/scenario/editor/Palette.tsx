import { Tooltip } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useTexts } from '@/kernel';
import { tintOf } from '../look/colors';
import { stepIconOf } from '../look/StepIcons';
import type { ComponentInfo } from '../scenario.api';
import classes from './Editor.module.css';
import { type Kind, kinds } from './kindList';
import { dragNew, placeNew } from './kinds';

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

type Props = { modeler: Modeler | null; components: ComponentInfo[] };

/** What can be put on the canvas, in words: people and flow first, then our automatic steps. Click or drag. */
export function Palette({ modeler, components }: Props) {
  const t = useTexts();
  return (
    <aside className={classes.palette} aria-label={t('scenario:palette.title')}>
      <h3>{t('scenario:palette.flow')}</h3>
      <Kinds kinds={flow} modeler={modeler} />
      <h3>{t('scenario:palette.told')}</h3>
      <Kinds kinds={told} modeler={modeler} />
      <h3>{t('scenario:palette.more')}</h3>
      <Kinds kinds={more} modeler={modeler} />
      {groups.map((group) => (
        <ComponentGroup
          key={group}
          group={group}
          modeler={modeler}
          components={components.filter((one) => one.group === group)}
        />
      ))}
    </aside>
  );
}

function Kinds({ kinds: shown, modeler }: { kinds: Kind[]; modeler: Modeler | null }) {
  const t = useTexts();
  return shown.map((kind) => (
    <Item
      key={kind}
      icon={<span className={kinds[kind].icon} aria-hidden />}
      color={kinds[kind].color}
      name={t(`scenario:palette.${kind}`)}
      help={t(`scenario:palette.${kind}Help`)}
      drag={(event) => modeler && dragNew(modeler, event, kind)}
      place={() => modeler && placeNew(modeler, kind)}
    />
  ));
}

type GroupProps = { group: ComponentInfo['group']; components: ComponentInfo[]; modeler: Modeler | null };

function ComponentGroup({ group, components, modeler }: GroupProps) {
  const t = useTexts();
  if (components.length === 0) return null;
  return (
    <>
      <h3>{t(`scenario:palette.${group}`)}</h3>
      {components.map((component) => {
        const Icon = stepIconOf(component.icon);
        const made = { component: component.type, name: component.name };
        return (
          <Item
            key={component.type}
            icon={<Icon size={17} strokeWidth={1.75} aria-hidden />}
            color={component.color}
            name={component.name}
            help={component.help}
            drag={(event) => modeler && dragNew(modeler, event, made)}
            place={() => modeler && placeNew(modeler, made)}
          />
        );
      })}
    </>
  );
}

type ItemProps = {
  icon: React.ReactNode;
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
