// The package ships the types of its elements, not of its reader and writer.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: unknown }>;
    create(type: string, properties: Record<string, unknown>): unknown;
    toXML(element: unknown): Promise<{ xml: string }>;
  }
}
