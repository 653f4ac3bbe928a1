import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import Modeler from 'bpmn-js/lib/Modeler';
import { canvasTexts, look, type StepLook } from '../look/renderer';
import artel from '../model/artel.json';
import { contextPad } from './contextPad';
import { finding } from './finding';
import { placing } from './placing';
import { steady } from './steady';
import { translation } from './translation';

/** The own palette stands beside the canvas, so the built-in one stays empty. */
const noPalette = { paletteProvider: ['value', null] };

type Sized = { getDefaultSize(element: { $type?: string }, di?: unknown): object };

/** Steps are a little wider than usual, so that a name of three words stands on two lines. */
class OwnSizes extends (ElementFactory as unknown as new (...parts: unknown[]) => Sized) {
  override getDefaultSize(element: { $type?: string }, di?: unknown): object {
    return /Task$|CallActivity/.test(element.$type ?? '')
      ? { width: 128, height: 80 }
      : super.getDefaultSize(element, di);
  }
}
Object.assign(OwnSizes, { $inject: ['bpmnFactory', 'moddle'] });
const sizes = { elementFactory: ['type', OwnSizes] };

/** A modeler for our diagrams: our words, our elements, our colours, nothing that cannot be run. */
export function createModeler(container: HTMLElement, steps: StepLook, elevated: string): Modeler {
  return new Modeler({
    container,
    moddleExtensions: { artel },
    additionalModules: [noPalette, contextPad, translation, look, sizes, finding, placing, steady],
    steps,
    elevated,
    textRenderer: canvasTexts,
  });
}
