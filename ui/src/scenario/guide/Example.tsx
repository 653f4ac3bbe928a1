import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useMemo, useRef } from 'react';
import { settling, useTexts } from '@/kernel';
import { canvasTexts, look, type StepLook } from '../look/renderer';
import artel from '../model/artel.json';
import { useComponents } from '../scenario.api';
import classes from './Guide.module.css';

type Canvas = { zoom: (to: 'fit-viewport', center: 'auto') => number };

/** The diagram of a page, to look at. */
export function Example({ xml }: { xml: string }) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const components = useComponents().data;
  const steps = useMemo<StepLook | undefined>(
    () =>
      components && Object.fromEntries(components.map(({ type, icon, color }) => [type, { icon, color }])),
    [components],
  );
  useEffect(() => {
    const container = box.current;
    if (!container || !steps) return;
    const viewer = new NavigatedViewer({
      container,
      moddleExtensions: { artel },
      additionalModules: [look],
      steps,
      elevated: '',
      textRenderer: canvasTexts,
    });
    let gone = false;
    void settling(
      viewer.importXML(xml).then(() => {
        if (!gone) viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
      }),
    );
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [xml, steps]);
  return <div ref={box} className={classes.example} role="img" aria-label={t('scenario:guide.example')} />;
}
