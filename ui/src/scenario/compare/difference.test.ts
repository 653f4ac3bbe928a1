import { describe, expect, it } from 'vitest';
import { differences } from './difference';
import { readDrawn } from './drawn';

const shape = (id: string, x: number, y = 100, width = 100) =>
  `<di:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="80"/></di:BPMNShape>`;
const edge = (id: string, from: number, to: number, y = 140) =>
  `<di:BPMNEdge id="${id}_di" bpmnElement="${id}"><ddi:waypoint x="${from}" y="${y}"/><ddi:waypoint x="${to}" y="${y}"/></di:BPMNEdge>`;
const flow = (id: string, from: string, to: string, inner = '') =>
  `<b:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inner}</b:sequenceFlow>`;
const mail = (inputs: string, name = 'Письмо') =>
  `<b:serviceTask id="Mail" name="${name}"><b:extensionElements><a:component type="mail.send">${inputs}</a:component></b:extensionElements></b:serviceTask>`;

const diagram = (elements: string, drawing: string) => `<?xml version="1.0" encoding="UTF-8"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:ddi="http://www.omg.org/spec/DD/20100524/DI"
 xmlns:a="urn:artel:scenario:1" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
<b:process id="P" isExecutable="true"><b:startEvent id="Start"/>${elements}<b:endEvent id="End"/></b:process>
<di:BPMNDiagram id="D"><di:BPMNPlane id="Plane" bpmnElement="P">${drawing}</di:BPMNPlane></di:BPMNDiagram></b:definitions>`;

const to = '<a:input name="to">a@example.org</a:input>';
const plain = diagram(
  mail(to) + flow('F1', 'Start', 'Mail') + flow('F2', 'Mail', 'End'),
  shape('Start', 0) + shape('Mail', 200) + shape('End', 400) + edge('F1', 100, 200) + edge('F2', 300, 400),
);

async function compare(before: string, after: string) {
  return differences(await readDrawn(before), await readDrawn(after));
}

describe('what differs between two versions', () => {
  it('is nothing when the file is only written in another way', async () => {
    expect(await compare(plain, plain.replaceAll('><', '>\n  <!-- x --><'))).toEqual([]);
  });

  it('tells a new step without the lines that come with it', async () => {
    const after = plain
      .replace(
        flow('F2', 'Mail', 'End'),
        `<b:userTask id="Ask" name="Спросить"/>${flow('F2', 'Mail', 'Ask')}${flow('F3', 'Ask', 'End')}`,
      )
      .replace(shape('End', 400), shape('Ask', 400) + shape('End', 600))
      .replace(edge('F2', 300, 400), edge('F2', 300, 400) + edge('F3', 500, 600));
    const found = await compare(plain, after);
    expect(found.map(({ id, how, told }) => [id, how, told])).toEqual([
      ['Ask', 'added', true],
      ['F3', 'added', false],
      ['F2', 'changed', true],
      ['End', 'moved', true],
    ]);
    expect(
      found[2]?.settings.map(({ path, before, after: now }) => [path, before?.value, now?.value]),
    ).toEqual([['targetRef', 'End', 'Ask']]);
    const back = await compare(after, plain);
    expect(back.map(({ id, how }) => [id, how]).slice(0, 2)).toEqual([
      ['Ask', 'removed'],
      ['F3', 'removed'],
    ]);
  });

  it('names settings by what they are called, and tells a script from a text', async () => {
    const after = plain.replace(
      mail(to),
      mail(
        '<a:input name="to" kind="script">a@example.org</a:input><a:input name="subject">Привет</a:input>',
        'Письмо клиенту',
      ),
    );
    const [change] = await compare(plain, after);
    expect(change?.how).toBe('changed');
    expect(
      change?.settings.map(({ path, before, after: now }) => [path, before, now].filter(Boolean)),
    ).toEqual([
      [
        'name',
        { path: 'name', value: 'Письмо', script: false },
        { path: 'name', value: 'Письмо клиенту', script: false },
      ],
      [
        'component.inputs.to',
        { path: 'component.inputs.to', value: 'a@example.org', script: false },
        { path: 'component.inputs.to', value: 'a@example.org', script: true },
      ],
      ['component.inputs.subject', { path: 'component.inputs.subject', value: 'Привет', script: false }],
    ]);
  });

  it('takes no notice of a whole diagram that was pushed aside', async () => {
    const pushed = plain.replaceAll(/( y=")(\d+)"/g, (_, key, y) => `${key}${Number(y) + 60}"`);
    expect(await compare(plain, pushed)).toEqual([]);
  });

  it('tells a step that was moved, but not the lines it drags along', async () => {
    const pulled = plain
      .replace(shape('Mail', 200), shape('Mail', 200, 300))
      .replace(edge('F1', 100, 200), edge('F1', 100, 200, 340));
    expect((await compare(plain, pulled)).map(({ id, how }) => [id, how])).toEqual([['Mail', 'moved']]);
  });
});

const person = (task: string) =>
  diagram(
    `<b:userTask id="T"><b:extensionElements><a:task>${task}</a:task></b:extensionElements></b:userTask>`,
    '',
  );

const changed = async (before: string, after: string) =>
  (await compare(before, after)).flatMap(({ settings }) =>
    settings.map(
      ({ path, before: one, after: other }) => `${path}: ${one?.value ?? '–'} → ${other?.value ?? '–'}`,
    ),
  );

describe('settings', () => {
  it('of lists are told apart by name, so one in the middle changes no other', async () => {
    const fields = (...ids: string[]) =>
      person(ids.map((id) => `<a:field id="${id}" mode="edit"/>`).join(''));
    expect(await changed(fields('a', 'b'), fields('a', 'c', 'b'))).toEqual(['task.fields.c: – → edit']);
    const outcome = (label: string) => person(`<a:outcome id="yes" label="${label}" color="green"/>`);
    expect(await changed(outcome('Да'), outcome('Согласен'))).toEqual([
      'task.outcomes.yes.label: Да → Согласен',
    ]);
  });

  it('tell how somebody is chosen beside who', async () => {
    expect(
      await changed(
        person('<a:assign kind="user">1</a:assign><a:due>PT2H</a:due>'),
        person('<a:assign kind="field" into="who">manager</a:assign><a:due kind="script">due</a:due>'),
      ),
    ).toEqual([
      'task.assign: 1 → manager',
      'task.assign.kind: user → field',
      'task.due: PT2H → due',
      'task.assign.into: – → who',
    ]);
  });

  it('of events stand under what the event is about; what they refer to is theirs', async () => {
    const event = (time: string, error: string) =>
      diagram(
        `<b:boundaryEvent id="B" attachedToRef="End"><b:timerEventDefinition id="x${time}"><b:timeDuration>${time}</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>
         <b:endEvent id="E"><b:errorEventDefinition errorRef="Err"/></b:endEvent>`,
        '',
      ).replace('<b:process', `<b:error id="Err" errorCode="${error}"/><b:process`);
    expect(await changed(event('PT1H', 'A'), event('PT2H', 'B'))).toEqual([
      'on.timer.timeDuration: PT1H → PT2H',
      'on.error.errorCode: A → B',
    ]);
  });

  it('of a foreign dialect are compared as they are written', async () => {
    const foreign = (connector: string, value: string) =>
      diagram(
        `<b:serviceTask id="S"><b:extensionElements><camunda:connector><camunda:connectorId>${connector}</camunda:connectorId></camunda:connector>
         <camunda:inputOutput><camunda:inputParameter name="x">${value}</camunda:inputParameter></camunda:inputOutput></b:extensionElements></b:serviceTask>`,
        '',
      );
    expect(await changed(foreign('setvar', '1'), foreign('code', '2'))).toEqual([
      'connector.connectorId: setvar → code',
      'inputOutput.inputParameter.x: 1 → 2',
    ]);
  });

  it('say on whose lane and in which frame an element stands', async () => {
    const lanes = (first: string, second: string) =>
      diagram(
        `<b:laneSet><b:lane id="L1">${first}</b:lane><b:lane id="L2">${second}</b:lane></b:laneSet><b:userTask id="T"/>`,
        '',
      );
    const node = '<b:flowNodeRef>T</b:flowNodeRef>';
    expect(await changed(lanes(node, ''), lanes('', node))).toEqual(['lane: L1 → L2']);
    const framed = diagram('<b:subProcess id="Sub"><b:userTask id="T"/></b:subProcess>', '');
    const beside = diagram('<b:subProcess id="Sub"/><b:userTask id="T"/>', '');
    expect(await changed(beside, framed)).toEqual(['inside: – → Sub']);
  });
});

it('an input that is called as a part of the file keeps its name', async () => {
  const written = (text: string) => diagram(mail(`<a:input name="text">${text}</a:input>`), '');
  expect(await changed(written('a'), written('b'))).toEqual(['component.inputs.text: a → b']);
});
