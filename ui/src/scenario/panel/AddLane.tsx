import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import type { ElementProps } from './elementProps';
import classes from './Panel.module.css';

/** One more lane below. */
export function AddLane({ modeler, element }: ElementProps) {
  const t = useTexts();
  return (
    <div className={classes.foot}>
      <Button
        variant="default"
        leftSection={<Plus size={14} />}
        onClick={() =>
          service(modeler, 'selection').select(service(modeler, 'modeling').addLane(element, 'bottom'))
        }
      >
        {t('scenario:lane.add')}
      </Button>
    </div>
  );
}
