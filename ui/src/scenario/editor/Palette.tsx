import { Tooltip } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { iconOf } from '@/catalog';
import { useTexts } from '@/kernel';
import { type ComponentInfo, useComponents } from '../scenario.api';
import classes from './Editor.module.css';
import { dragNew, type Kind, kinds, placeNew } from './kinds';

const groups: ComponentInfo['group'][] = ['data', 'actions', 'communication', 'code'];
const flow: Kind[] = ['person', 'choice', 'parallel', 'timer', 'start', 'end', 'errorEnd', 'note', 'lanes'];

/** What can be put on the canvas, in words: people and flow first, then our automatic steps. Click or drag. */
export function Palette({ modeler }: { modeler: Modeler }) {
  const t = useTexts();
  const components = useComponents();
  return (
    <aside className={classes.palette} aria-label={t('scenario:palette.title')}>
      <h3>{t('scenario:palette.flow')}</h3>
      {flow.map((kind) => (
        <Item
          key={kind}
          icon={<span className={kinds[kind].icon} aria-hidden />}
          name={t(`scenario:palette.${kind}`)}
          help={t(`scenario:palette.${kind}Help`)}
          drag={(event) => dragNew(modeler, event, kind)}
          place={() => placeNew(modeler, kind)}
        />
      ))}
      {groups.map((group) => (
        <ComponentGroup
          key={group}
          group={group}
          modeler={modeler}
          components={(components.data ?? []).filter((one) => one.group === group)}
        />
      ))}
    </aside>
  );
}

type GroupProps = { group: ComponentInfo['group']; components: ComponentInfo[]; modeler: Modeler };

function ComponentGroup({ group, components, modeler }: GroupProps) {
  const t = useTexts();
  if (components.length === 0) return null;
  return (
    <>
      <h3>{t(`scenario:palette.${group}`)}</h3>
      {components.map((component) => {
        const Icon = iconOf(component.icon);
        const made = { component: component.type, name: component.name };
        return (
          <Item
            key={component.type}
            icon={<Icon size={16} aria-hidden />}
            name={component.name}
            help={component.help}
            drag={(event) => dragNew(modeler, event, made)}
            place={() => placeNew(modeler, made)}
          />
        );
      })}
    </>
  );
}

type ItemProps = {
  icon: React.ReactNode;
  name: string;
  help: string;
  drag: (event: Event) => void;
  place: () => void;
};

function Item({ icon, name, help, drag, place }: ItemProps) {
  return (
    <Tooltip label={help} position="right" multiline maw={260} openDelay={500}>
      <button
        type="button"
        className={classes.item}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          drag(event.nativeEvent);
        }}
        onClick={place}
      >
        {icon}
        <span className="a-one-line">{name}</span>
      </button>
    </Tooltip>
  );
}
