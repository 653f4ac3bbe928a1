import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useMemo, useState } from 'react';
import { useHotkeys, useRoom, useTexts, useWide } from '@/kernel';
import { ForeignBanner } from '../doctor/ForeignBanner';
import { useConversion, useDoctor } from '../doctor/useDoctor';
import { StepIcons } from '../look/StepIcons';
import { is, service, shapeOf } from '../model/bpmn';
import { scenarioRoute } from '../pages/routes';
import { Panel } from '../panel/Panel';
import type { ComponentInfo, DiagramProblem, Scenario } from '../scenario.api';
import canvas from './Canvas.module.css';
import classes from './Editor.module.css';
import { Head } from './Head';
import { Palette } from './Palette';
import { Problems } from './Problems';
import { useDraft } from './useDraft';
import { useModeler } from './useModeler';
import { useProblems } from './useProblems';
import { ZoomBar } from './ZoomBar';
import { reveal } from './zoom';

type Props = {
  scenario: Scenario;
  components: ComponentInfo[];
  xml: string;
  /** The revision under unsaved edits of a former visit. */
  kept: number | undefined;
  reload: () => void;
};

/** The scenario editor: palette, canvas, settings, problems. Drafts save themselves; publishing is an act. */
export function Editor({ scenario, components, xml, kept, reload }: Props) {
  const search = scenarioRoute.useSearch();
  const steps = useMemo(() => Object.fromEntries(components.map((one) => [one.type, one])), [components]);
  const [opened] = useState(xml);
  const editing = useModeler(opened, search.element, steps);
  const { modeler, chosen, revision } = editing;
  // A file of the foreign dialect stays as it came until it is converted.
  const foreign = scenario.dialect === 'bpium';
  const draft = useDraft({
    modeler: foreign ? null : modeler,
    scenario,
    edits: foreign ? 0 : editing.edits,
    kept: foreign ? undefined : kept,
  });
  const convert = useConversion(modeler, scenario, reload);
  const doctor = useDoctor(scenario, draft, reload, search.findings);
  const wide = useWide(1200);
  const [about, setAbout] = useState(false);
  const select = (id: string) => {
    if (modeler && !selectElement(modeler, id)) setAbout(true);
  };
  const toggleAbout = () => {
    if (modeler && chosen) service(modeler, 'selection').select(null);
    setAbout(chosen !== undefined || !about);
  };
  useRoom();
  useAddress(modeler, chosen?.id);
  const list = useProblems(foreign ? null : modeler, scenario, draft.state, editing.edits);
  useProblemMarks(modeler, list.problems);
  useHotkeys([
    { code: 'KeyS', ctrl: true, label: 'scenario:keys.save', run: () => void draft.save() },
    { code: 'KeyZ', ctrl: true, label: 'scenario:keys.undo', run: () => undo(modeler, false) },
    { code: 'KeyZ', ctrl: true, shift: true, label: 'scenario:keys.redo', run: () => undo(modeler, true) },
    {
      code: 'KeyF',
      ctrl: true,
      label: 'scenario:keys.find',
      run: () => modeler && service(modeler, 'searchPad').open(),
    },
    {
      code: 'Escape',
      label: 'scenario:keys.deselect',
      enabled: chosen !== undefined,
      run: () => modeler && service(modeler, 'selection').select(null),
    },
  ]);
  return (
    <div className={classes.page}>
      <StepIcons />
      <Head
        scenario={scenario}
        modeler={modeler}
        draft={draft}
        reload={reload}
        about={wide ? undefined : { shown: about && !chosen, toggle: toggleAbout }}
      />
      <ForeignBanner scenario={scenario} convert={convert} mend={doctor.open} />
      {doctor.dialog}
      <div className={classes.work}>
        <Palette modeler={modeler} components={components} />
        <div className={classes.middle}>
          <div className={classes.stage}>
            <div ref={editing.box} className={canvas.canvas} />
            {modeler && <Beginning modeler={modeler} />}
            {modeler && <ZoomBar modeler={modeler} />}
          </div>
          <Problems list={list} select={select} />
        </div>
        {(wide || chosen || about) && (
          <Panel
            key={chosen?.id ?? ''}
            modeler={modeler}
            element={chosen}
            scenario={scenario}
            revision={revision}
          />
        )}
      </div>
    </div>
  );
}

/** What to do first; gone as soon as something is drawn. */
function Beginning({ modeler }: { modeler: Modeler }) {
  const t = useTexts();
  const drawn = service(modeler, 'elementRegistry').filter((element) => is(element, 'bpmn:SequenceFlow'));
  if (drawn.length > 0) return null;
  return <p className={classes.beginning}>{t('scenario:beginning')}</p>;
}

/** Chooses the element, or nothing where it is the whole scenario; tells whether there was one. */
function selectElement(modeler: Modeler, id: string): boolean {
  const element = shapeOf(service(modeler, 'elementRegistry'), id);
  if (element) reveal(modeler, element);
  service(modeler, 'selection').select(element ?? null);
  return element !== undefined;
}

function undo(modeler: Modeler | null, redo: boolean) {
  if (!modeler) return;
  const stack = service(modeler, 'commandStack');
  if (redo) stack.redo();
  else stack.undo();
}

/** The chosen element stands in the address, so that a link leads to it. */
function useAddress(modeler: Modeler | null, chosen: string | undefined) {
  const navigate = scenarioRoute.useNavigate();
  useEffect(() => {
    if (modeler) void navigate({ search: { element: chosen }, replace: true });
  }, [modeler, chosen, navigate]);
}

/** Elements with an error get a red edge, those with a warning an amber one. */
function useProblemMarks(modeler: Modeler | null, problems: DiagramProblem[]) {
  const marks = new Map<string, string>();
  for (const { element, severity } of problems) {
    if (marks.get(element) !== 'a-wrong') marks.set(element, severity === 'error' ? 'a-wrong' : 'a-doubtful');
  }
  const key = [...marks]
    .map(([id, mark]) => `${id} ${mark}`)
    .sort()
    .join('\n');
  useEffect(() => {
    if (!modeler || key === '') return;
    const registry = service(modeler, 'elementRegistry');
    const canvas = service(modeler, 'canvas');
    const marked = key.split('\n').flatMap((line) => {
      const [id = '', mark = ''] = line.split(' ');
      const shape = shapeOf(registry, id);
      return shape ? [[shape.id, mark] as const] : [];
    });
    for (const [id, mark] of marked) canvas.addMarker(id, mark);
    return () => {
      for (const [id, mark] of marked) if (registry.get(id)) canvas.removeMarker(id, mark);
    };
  }, [modeler, key]);
}
