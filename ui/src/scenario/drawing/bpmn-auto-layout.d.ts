declare module 'bpmn-auto-layout' {
  /** The file with a drawing of its process; lines are drawn where elements name them as coming and going. */
  export function layoutProcess(xml: string): Promise<string>;
}
