// What a scenario says of itself before it is published: each remark leads to its element.
import assert from 'node:assert/strict';
import { requests } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

const flow = (id, from, to, condition = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition && `<bpmn:conditionExpression language="javascript">${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;
const step = (id, name, type, inputs, outputs = '') =>
  `<bpmn:serviceTask id="${id}" name="${name}"><bpmn:extensionElements><artel:component type="${type}">${inputs}${outputs}</artel:component></bpmn:extensionElements></bpmn:serviceTask>`;
const input = (name, text, kind = 'value') =>
  `<artel:input name="${name}" kind="${kind}">${text}</artel:input>`;
const box = (id, x, y, width = 128, height = 80) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const line = (id, ...points) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}</bpmndi:BPMNEdge>`;

/** A choice that is joined as if it were none, a loop, a round of starts, a name and a value that do not fit. */
const troubled = (catalog, [raise, keep, note, both, again]) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:artel="urn:artel:scenario:1" id="Definitions" targetNamespace="urn:artel">
  <bpmn:process id="Process" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:extensionElements><artel:trigger kind="$record.after.update" catalog="${catalog}" fields="amount"/></bpmn:extensionElements></bpmn:startEvent>
    <bpmn:exclusiveGateway id="Which" default="F3"/>
    ${step('Raise', raise, 'record.update', input('catalog', catalog) + input('id', 'recordId', 'script') + input('values', '({ amount: values.amount + bonus })', 'script'))}
    ${step('Keep', keep, 'variables.set', input('total', '1', 'script'), '<artel:output name="total" to="total"/>')}
    <bpmn:parallelGateway id="Both" name="${both}"/>
    <bpmn:exclusiveGateway id="Again" name="${again}" default="F7"/>
    ${step('Note', note, 'record.create', input('catalog', catalog) + input('values', '{&quot;amount&quot;: &quot;?&quot;, &quot;status&quot;: [&quot;new&quot;]}'))}
    <bpmn:endEvent id="End"/>
    ${flow('F1', 'Start', 'Which')}${flow('F2', 'Which', 'Raise', 'values.amount &gt; 10')}${flow('F3', 'Which', 'Keep')}
    ${flow('F4', 'Raise', 'Both')}${flow('F5', 'Keep', 'Both')}${flow('F6', 'Both', 'Again')}${flow('F7', 'Again', 'End')}
    ${flow('F8', 'Again', 'Note', 'total &gt; 1')}${flow('F9', 'Note', 'Again')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Process">
    ${box('Start', 120, 200, 36, 36)}${box('Which', 220, 200, 50, 50)}${box('Raise', 380, 130)}${box('Keep', 380, 270)}${box('Both', 540, 200, 50, 50)}
    ${box('Again', 660, 200, 50, 50)}${box('Note', 660, 320)}${box('End', 780, 200, 36, 36)}
    ${line('F1', [138, 200], [195, 200])}${line('F2', [220, 175], [220, 130], [316, 130])}${line('F3', [220, 225], [220, 270], [316, 270])}
    ${line('F4', [444, 130], [540, 130], [540, 175])}${line('F5', [444, 270], [540, 270], [540, 225])}${line('F6', [565, 200], [635, 200])}
    ${line('F7', [685, 200], [762, 200])}${line('F8', [650, 215], [650, 280])}${line('F9', [670, 280], [670, 215])}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const told = (language, words, names, expected) =>
  story(`what would go wrong is told before publishing, in ${language}`, { language }, async (s) => {
    const { page, rest, go, shot, settled, accessible } = s;
    const catalog = await requests(rest);
    const scenario = await rest.post('/scenarios', {
      name: words.scenario,
      bpmn: troubled(catalog.id, names),
    });
    await go(`/scenarios/${scenario.id}`);
    const list = page.getByRole('region', { name: words.problems });
    await list.getByText(expected.join).waitFor();
    for (const text of Object.values(expected)) assert.equal(await list.getByText(text).count(), 1, text);
    await accessible();
    await shot('scenario-problems');

    await list.getByText(expected.join).click();
    await settled();
    await page.locator('[data-element-id="Both"].selected').waitFor();
    await list.getByText(expected.variable).click();
    await settled();
    await page.locator('[data-element-id="Raise"].selected').waitFor();
  });

told(
  'ru',
  { scenario: 'Пересчёт', problems: 'Замечания' },
  ['Поднять сумму', 'Запомнить', 'Записать', 'Вместе', 'Ещё раз?'],
  {
    join: '«Вместе» ждёт все линии, но вместе они никогда не сойдутся',
    value: 'нужно число',
    variable: 'ни один шаг до этого не задаёт переменную «bonus»',
    loop: 'В цикле «Ещё раз? → Записать → Ещё раз?» нет ожидания',
    round: 'сценарий снова запускает сам себя',
  },
);

told(
  'en',
  { scenario: 'Recount', problems: 'Remarks' },
  ['Raise the sum', 'Remember', 'Note', 'Both', 'Again?'],
  {
    join: '“Both” waits for all lines, but they never come together',
    value: 'a number is needed',
    variable: 'no step before this sets the variable “bonus”',
    loop: 'The loop “Again? → Note → Again?” waits for nobody',
    round: 'the scenario starts itself anew',
  },
);
