import type BaseViewer from 'bpmn-js/lib/BaseViewer';

const somethingDrawn = /<(?:[\w.-]+:)?BPMN(?:Shape|Edge)\s/;

/** The file as it is when all that runs is drawn; else the same file with what its drawing lacks. */
export async function withDrawing(xml: string): Promise<string> {
  if (somethingDrawn.test(xml)) return (await import('./complete')).complete(xml);
  return (await import('./draw')).draw(xml);
}

/**
 * Shows a diagram; what is not drawn, as programs write it that only run processes, is drawn for that.
 *
 * @returns whether anything had to be drawn
 */
export async function importDrawn(viewer: BaseViewer, xml: string): Promise<boolean> {
  const shown = await withDrawing(xml);
  await viewer.importXML(shown);
  return shown !== xml;
}
