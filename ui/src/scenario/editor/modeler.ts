import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import Modeler from 'bpmn-js/lib/Modeler';
import artel from '../model/artel.json';
import { contextPad } from './contextPad';
import { translation } from './translation';

/** The own palette stands beside the canvas, so the built-in one stays empty. */
const noPalette = { paletteProvider: ['value', null] };

/** A modeler for our diagrams: our words, our elements, nothing that cannot be run. */
export function createModeler(container: HTMLElement): Modeler {
  return new Modeler({
    container,
    moddleExtensions: { artel },
    additionalModules: [noPalette, contextPad, translation],
  });
}
