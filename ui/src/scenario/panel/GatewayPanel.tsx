import { Select } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { Spline } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import { type Shape, service } from '../model/bpmn';
import { isDefault, writeDefault } from '../model/events';
import { kindOf } from '../model/kindOf';
import type { ElementProps } from './elementProps';
import classes from './Panel.module.css';
import { Section } from './Section';
import { WayCondition } from './WayCondition';

const nameOf = (element: Shape | undefined): string => String(element?.businessObject.get('name') ?? '');

/** The ways out of a choice, each with its condition, and the one that is left when none is met. */
export function GatewayPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const ways = element.outgoing.filter((one) => one.type === 'bpmn:SequenceFlow');
  const toward = (way: Shape) =>
    nameOf(way.target) || (way.target ? t(`scenario:kind.${kindOf(way.target)}`) : '');
  const titled = (way: Shape) => {
    const to = t('scenario:ways.to', { name: toward(way) });
    return nameOf(way) ? `${nameOf(way)} — ${to}` : to;
  };
  const standard = ways.find(isDefault);
  const choose = (id: string | null) => {
    const way = ways.find((one) => one.id === id) ?? standard;
    if (way) writeDefault(modeler, way, way.id === id);
  };
  return (
    <Section name="ways" title={t('scenario:ways.title')}>
      {ways.length < 2 && (
        <p className={classes.dim}>{t(ways.length === 0 ? 'scenario:ways.none' : 'scenario:ways.one')}</p>
      )}
      {ways.length > 1 &&
        ways
          .filter((way) => way !== standard)
          .map((way) => <Way key={way.id} modeler={modeler} way={way} title={titled(way)} />)}
      {ways.length > 1 && (
        <Select
          clearable
          label={t('scenario:ways.default')}
          description={t('scenario:flow.defaultHelp')}
          placeholder={t('scenario:ways.noDefault')}
          value={standard?.id ?? null}
          onChange={choose}
          data={ways.map((way) => ({ value: way.id, label: titled(way) }))}
        />
      )}
    </Section>
  );
}

function Way({ modeler, way, title }: { modeler: Modeler; way: Shape; title: string }) {
  const t = useTexts();
  return (
    <div className={classes.way}>
      <div className={classes.wayHead}>
        <span className="a-one-line" title={title}>
          {title}
        </span>
        <IconButton
          icon={Spline}
          size={24}
          iconSize={14}
          label={t('scenario:ways.select', { name: title })}
          onClick={() => service(modeler, 'selection').select(way)}
        />
      </div>
      <WayCondition modeler={modeler} way={way} />
    </div>
  );
}
