import { Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import { is, type Moddle, type Shape, service } from '../model/bpmn';
import { AddLane } from './AddLane';
import type { ElementProps } from './elementProps';
import { Section } from './Section';

const processOf = (pool: Shape) => pool.businessObject.get('processRef') as Moddle | undefined;

/** A pool: its lanes and, where there are several, whether it is the one that is run. */
export function PoolPanel(props: ElementProps) {
  const t = useTexts();
  const { modeler, element } = props;
  const pools = service(modeler, 'elementRegistry').filter(
    (one) => is(one, 'bpmn:Participant') && processOf(one) !== undefined,
  );
  const own = processOf(element);
  /** One is run, the others are drawn only. */
  const mark = (run: boolean) => {
    for (const pool of pools) {
      const process = processOf(pool);
      if (process)
        service(modeler, 'modeling').updateModdleProperties(pool, process, {
          isExecutable: pool === element ? run : false,
        });
    }
  };
  return (
    <>
      {own && pools.length > 1 && (
        <Section name="pool" title={t('scenario:pool.title')}>
          <Switch
            label={t('scenario:pool.run')}
            description={t('scenario:pool.runHelp')}
            checked={own.get('isExecutable') === true}
            onChange={(event) => mark(event.currentTarget.checked)}
          />
        </Section>
      )}
      {own && <AddLane {...props} />}
    </>
  );
}
