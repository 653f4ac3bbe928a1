// A scenario that calls another one, in which a person decides; the answer comes back.
import assert from 'node:assert/strict';
import { editor } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

const shape = (id, x, y = 80, width = 128, height = 80) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const event = (id, x) => shape(id, x, 102, 36, 36);

/** A diagram of a start by hand, elements in a row and an end. */
function diagram(elements) {
  const ids = ['Start', ...elements.map(({ id }) => id), 'End'];
  const flows = ids
    .slice(1)
    .map((to, at) => ({ id: `F${at}`, from: ids[at], to, x: at === 0 ? 118 : 128 + at * 190 }));
  const drawn = elements.map(({ id }, at) => shape(id, 190 + at * 190));
  const edges = flows.map(
    ({ id, x }, at) =>
      `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${x}" y="120"/><di:waypoint x="${190 + at * 190}" y="120"/></bpmndi:BPMNEdge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="urn:artel">
  <bpmn:process id="P" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:extensionElements><artel:trigger kind="$manual"/></bpmn:extensionElements></bpmn:startEvent>
    ${elements.map(({ xml }) => xml).join('')}<bpmn:endEvent id="End"/>
    ${flows.map(({ id, from, to }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`).join('')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">${event('Start', 82)}${drawn.join('')}${event('End', 190 + elements.length * 190)}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

const set = (id, name, source) => ({
  id,
  xml: `<bpmn:serviceTask id="${id}" name="${id}"><bpmn:extensionElements><artel:component type="variables.set"><artel:input name="${name}" kind="script"><![CDATA[${source}]]></artel:input><artel:output name="${name}" to="${name}"/></artel:component></bpmn:extensionElements></bpmn:serviceTask>`,
});

const decision = (name, yes) => ({
  id: 'Approve',
  xml: `<bpmn:userTask id="Approve" name="${name}"><bpmn:extensionElements><artel:task><artel:assign kind="user">1</artel:assign><artel:outcome id="yes" label="${yes}" color="green"/><artel:outcome id="no" label="Нет" color="red"/><artel:output name="outcome" to="decision"/></artel:task></bpmn:extensionElements></bpmn:userTask>`,
});

const call = { id: 'Call', xml: '<bpmn:callActivity id="Call"/>' };

const words = {
  ru: {
    scenario: 'Сценарий',
    theirs: 'Имя переменной там',
    into: 'decision — записать в',
    publish: 'Опубликовать',
    published: 'Опубликована версия 1',
    ask: 'Согласовать сумму',
    yes: 'Согласен',
    calledProcess: /который вызван отсюда/,
  },
  en: {
    scenario: 'Scenario',
    theirs: 'Name of the variable there',
    into: 'decision is kept in',
    publish: 'Publish',
    published: 'Version 1 is published',
    ask: 'Approve the sum',
    yes: 'I agree',
    calledProcess: /called from here/,
  },
};

for (const language of ['ru', 'en']) {
  const word = words[language];
  story(
    `a called scenario asks a person, and the answer comes back (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const publish = async (name, elements) => {
        const { id } = await rest.post('/scenarios', {
          name: `${name} ${Date.now()}`,
          bpmn: diagram(elements),
        });
        await rest.post(`/scenarios/${id}/publish`, {});
        return rest.get(`/scenarios/${id}`);
      };
      const called = await publish('Согласование', [decision(word.ask, word.yes)]);
      const { id } = await rest.post('/scenarios', {
        name: `Договор ${Date.now()}`,
        bpmn: diagram([set('Sum', 'sum', '5000'), call, set('Done', 'text', '"answer: " + answer')]),
      });

      const { panel, choose, click } = editor(page, settled);
      await go(`/scenarios/${id}`);
      await click('Call');
      await choose(word.scenario, called.name);
      const names = panel.getByRole('combobox', { name: word.theirs });
      await names.first().fill('sum');
      await page.keyboard.press('Enter');
      await names.last().click();
      await page.getByRole('option', { name: 'decision', exact: true }).click();
      await settled();
      await panel.getByRole('textbox', { name: word.into }).fill('answer');
      await page.keyboard.press('Tab');
      await settled();
      await accessible();
      await shot('call-form');
      await page.getByRole('button', { name: word.publish, exact: true }).click();
      await page.getByText(word.published).waitFor();

      const { id: process } = await rest.post(`/scenarios/${id}/start`, {});
      await go('/inbox');
      await page.getByText(word.ask).first().click();
      await settled();
      await page.getByRole('button', { name: word.yes, exact: true }).click();
      await settled();
      await until(async () => (await rest.get(`/processes/${process}`)).status === 'completed');
      const { variables } = await rest.get(`/processes/${process}`);
      assert.equal(variables.text, 'answer: yes');

      await go(`/processes/${process}`);
      await accessible();
      await page.getByRole('button', { name: new RegExp(called.name) }).click();
      await page.getByRole('link', { name: word.calledProcess }).click();
      await page.getByText(word.ask).first().waitFor();
      await settled();
      await shot('call-process');
      await page.getByRole('link', { name: new RegExp(`^(№|no\\.) ${process}$`) }).click();
      await page.waitForURL(new RegExp(`processes/${process}`));
    },
  );
}

async function until(reached) {
  const deadline = Date.now() + 30_000;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error('it was not reached in 30 s');
  }
}
