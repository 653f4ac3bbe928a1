import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { draw } from './draw';
import type { Box, Point, Tree } from './geometry';
import { withDrawing } from './importDrawn';

const file = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:own="urn:own" id="D" targetNamespace="t">
${body}
</definitions>
`;

const flow = (from: string, to: string) =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;

const one = file(`  <process id="P"><extensionElements><own:code kind='a'>if (a &lt; b)
    return  1;</own:code></extensionElements>
    <startEvent id="S"/><exclusiveGateway id="X"/><task id="A"/>
    <subProcess id="F"><startEvent id="FS"/><task id="FT"/>${flow('FS', 'FT')}</subProcess><endEvent id="E"/>
    <boundaryEvent id="B" attachedToRef="A"><errorEventDefinition id="BE"/></boundaryEvent><endEvent id="BX"/>
    ${flow('S', 'X')}${flow('X', 'A')}${flow('X', 'F')}${flow('A', 'E')}${flow('F', 'E')}${flow('B', 'BX')}
    <textAnnotation id="N"><text>Note</text></textAnnotation><association id="NA" sourceRef="N" targetRef="A"/>
    <dataObject id="O"/><dataObjectReference id="R" dataObjectRef="O"/>
  </process>`);

const pools =
  file(`  <collaboration id="C"><participant id="P1" processRef="P"/><participant id="P2" processRef="Q"/>
    <participant id="P3"/><messageFlow id="M" sourceRef="A" targetRef="T"/></collaboration>
  <process id="P"><laneSet id="L"><lane id="L1"><flowNodeRef>S</flowNodeRef></lane>
    <lane id="L2"><flowNodeRef>A</flowNodeRef><childLaneSet id="LL"><lane id="L3"><flowNodeRef>A</flowNodeRef></lane></childLaneSet></lane></laneSet>
    <startEvent id="S"/><task id="A"/>${flow('S', 'A')}</process>
  <process id="Q"><task id="T"/></process>`);

type Drawn = { shapes: Record<string, Box>; lines: Record<string, Point[]>; plane: string | undefined };
type Di = { bpmnElement: Tree; bounds?: Box; waypoint?: Point[] };
type Plane = { bpmnElement: Tree; planeElement: Di[] };

async function read(xml: string): Promise<Drawn> {
  const root = (await new BpmnModdle().fromXML(xml)).rootElement as { diagrams: { plane: Plane }[] };
  expect(root.diagrams).toHaveLength(1);
  const plane = root.diagrams[0]?.plane;
  const drawn: Drawn = { shapes: {}, lines: {}, plane: plane?.bpmnElement.id };
  for (const { bpmnElement, bounds, waypoint } of plane?.planeElement ?? []) {
    if (bounds) drawn.shapes[bpmnElement.id ?? ''] = bounds;
    if (waypoint) drawn.lines[bpmnElement.id ?? ''] = waypoint;
  }
  return drawn;
}

const holds = (outer: Box | undefined, inner: Box | undefined) =>
  outer !== undefined &&
  inner !== undefined &&
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

const apart = (one: Box | undefined, other: Box | undefined) =>
  one !== undefined &&
  other !== undefined &&
  (one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y);

describe('a file without a drawing', () => {
  it('gets one of all that it has', async () => {
    const { shapes, lines, plane } = await read(await draw(one));
    expect(plane).toBe('P');
    expect(Object.keys(shapes).sort()).toEqual(
      ['A', 'B', 'BX', 'E', 'F', 'FS', 'FT', 'N', 'R', 'S', 'X'].sort(),
    );
    expect(Object.keys(lines).sort()).toEqual(
      ['A_E', 'B_BX', 'FS_FT', 'F_E', 'NA', 'S_X', 'X_A', 'X_F'].sort(),
    );
    expect(holds(shapes.F, shapes.FT)).toBe(true);
    const free = ['S', 'X', 'A', 'F', 'E', 'BX', 'N', 'R'];
    for (const left of free)
      for (const right of free)
        if (left !== right)
          expect([left, right, apart(shapes[left], shapes[right])]).toEqual([left, right, true]);
  });

  it('gets its pools and lanes around what stands in them', async () => {
    const { shapes, lines, plane } = await read(await draw(pools));
    expect(plane).toBe('C');
    expect(holds(shapes.P1, shapes.L1) && holds(shapes.P1, shapes.L2) && holds(shapes.L2, shapes.L3)).toBe(
      true,
    );
    expect(holds(shapes.L1, shapes.S) && holds(shapes.L3, shapes.A) && holds(shapes.P2, shapes.T)).toBe(true);
    expect(apart(shapes.L1, shapes.L2) && apart(shapes.P1, shapes.P2) && apart(shapes.P2, shapes.P3)).toBe(
      true,
    );
    expect(Object.keys(lines).sort()).toEqual(['M', 'S_A']);
  });

  it('stays the same to the letter besides', async () => {
    const drawn = await draw(one);
    expect(drawn.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>\n/, '')).toBe(one);
  });

  it('loses an empty drawing', async () => {
    const plane =
      '<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"><di:BPMNPlane bpmnElement="P"/></di:BPMNDiagram>\n</definitions>';
    expect((await read(await draw(one.replace('</definitions>', plane)))).shapes.S).toBeDefined();
  });

  it('may have nothing to draw', async () => {
    expect((await read(await draw(file('<process id="P"/>')))).shapes).toEqual({});
    expect((await read(await draw(file('<message id="M"/>')))).plane).toBe('Process');
  });

  it('is drawn without pools where it only speaks of messages', async () => {
    const messages =
      '<collaboration id="C"><messageFlow id="M" sourceRef="A" targetRef="B"/></collaboration>';
    const { shapes, plane } = await read(
      await draw(file(`${messages}<process id="P"><task id="A"/></process>`)),
    );
    expect([plane, Object.keys(shapes)]).toEqual(['P', ['A']]);
  });

  it('has what undoes a step below it', async () => {
    const undone = `<process id="P"><task id="A"/><task id="U" isForCompensation="true"/>
      <boundaryEvent id="B" attachedToRef="A"><compensateEventDefinition id="BC"/></boundaryEvent>
      <association id="L" sourceRef="B" targetRef="U" associationDirection="One"/></process>`;
    const { shapes, lines } = await read(await draw(file(undone)));
    expect(shapes.U?.y).toBeGreaterThan((shapes.A?.y ?? 0) + 80);
    expect(lines.L).toBeDefined();
  });
});

describe('a file with a drawing', () => {
  it('has names beside lines that leave below', async () => {
    const xml = await draw(
      file(`<process id="P"><startEvent id="S" name="Begin"/><task id="A"/><endEvent id="E" name="End"/>
        <boundaryEvent id="B" name="Too late" attachedToRef="A"><timerEventDefinition id="T"/></boundaryEvent>
        <endEvent id="L"/>${flow('S', 'A')}${flow('A', 'E')}${flow('B', 'L')}</process>`),
    );
    const { shapes, lines } = await read(xml);
    const [label, ...more] = [...xml.matchAll(/<bpmndi:BPMNLabel><dc:Bounds x="(\d+)" y="(\d+)"/g)];
    expect(more).toHaveLength(0);
    expect(Number(label?.[1])).toBeGreaterThan(lines.B_L?.[0]?.x ?? Number.NaN);
    expect(Number(label?.[2])).toBeGreaterThan((shapes.B?.y ?? Number.NaN) + (shapes.B?.height ?? 0));
  });

  it('is shown as it is', async () => {
    const drawn = await draw(one);
    expect(await withDrawing(drawn)).toBe(drawn);
    const closed = drawn.replace(
      /<bpmndi:BPMN(?:Shape|Edge) id="(?:FS|FT|FS_FT)_di"[\s\S]*?<\/bpmndi:BPMN(?:Shape|Edge)>/g,
      '',
    );
    expect(await withDrawing(closed)).toBe(closed);
  });

  it('gets what can run and is not drawn', async () => {
    const drawn = await draw(one);
    const lost = drawn.replace(
      /<bpmndi:BPMN(?:Shape|Edge) id="(?:FT|B|E|S_X|N)_di"[\s\S]*?<\/bpmndi:BPMN(?:Shape|Edge)>/g,
      '',
    );
    const before = await read(lost);
    const { shapes, lines } = await read(await withDrawing(lost));
    expect(shapes).toMatchObject(before.shapes);
    expect(Object.keys(shapes)).toEqual(expect.arrayContaining(['FT', 'B', 'E']));
    expect(shapes.N).toBeUndefined();
    expect(lines.S_X).toBeDefined();
    expect(apart(shapes.E, shapes.A) && !apart(shapes.B, shapes.A)).toBe(true);
  });
});
