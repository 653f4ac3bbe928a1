import type Modeler from 'bpmn-js/lib/Modeler';
import type { Shape } from '../model/bpmn';

/** What each form of the panel gets: the diagram, and the element whose settings it shows. */
export type ElementProps = { modeler: Modeler; element: Shape };
