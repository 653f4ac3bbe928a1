import type Modeler from 'bpmn-js/lib/Modeler';
import { Maximize, Minus, Plus, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton, useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import classes from './Editor.module.css';
import { fitView, zoomBy } from './zoom';

/** Closer, farther, whole, and where something is: at the foot of the canvas. */
export function ZoomBar({ modeler }: { modeler: Modeler }) {
  const t = useTexts();
  const [scale, setScale] = useState(() => service(modeler, 'canvas').zoom());
  useEffect(() => {
    const read = () => setScale(service(modeler, 'canvas').zoom());
    modeler.on('canvas.viewbox.changed', read);
    return () => modeler.off('canvas.viewbox.changed', read);
  }, [modeler]);
  return (
    <div className={classes.zoom}>
      <IconButton icon={Minus} label={t('scenario:zoom.out')} onClick={() => zoomBy(modeler, false)} />
      <span className="a-numbers">{Math.round(scale * 100)} %</span>
      <IconButton icon={Plus} label={t('scenario:zoom.in')} onClick={() => zoomBy(modeler, true)} />
      <IconButton icon={Maximize} label={t('scenario:fit')} onClick={() => fitView(modeler)} />
      <IconButton
        icon={Search}
        label={t('scenario:keys.find')}
        hint="Ctrl+F"
        onClick={(event) => {
          // a click that reached the page would close it again
          event.stopPropagation();
          service(modeler, 'searchPad').open();
        }}
      />
    </div>
  );
}
