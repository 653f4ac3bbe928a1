// A step that acts with everything, and a task whose person sees the fields of its form alone.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from './harness/browser.mjs';
import { requests } from './harness/editor.mjs';
import { base, signIn, story } from './harness/index.mjs';

const password = 'a long password';

/** An employee who may do what everybody may. */
async function employee(rest, name) {
  const email = `worker${Date.now()}@artel.test`;
  const { id } = await rest.post('/catalogs/$users/records', { values: { $name: name, $email: email } });
  await rest.post(`/users/${id}/password`, { password });
  return { id, email, password };
}

/** A catalog in a section that nobody but administrators may enter. */
async function closedCatalog(rest) {
  const section = await rest.post('/sections', { name: `Закрытое ${Date.now()}` });
  const fields = [
    { id: 'name', name: 'Кому', type: 'text', config: { type: 'text' } },
    { id: 'sum', name: 'Сумма', type: 'number', config: {} },
    { id: 'note', name: 'Заметка', type: 'text', config: { type: 'text' } },
  ];
  return rest.post('/catalogs', { name: 'Оклады', icon: 'lock', sectionId: section.id, fields });
}

const step = (id, name, content) => `<bpmn:serviceTask id="${id}" name="${name}"><bpmn:extensionElements>
  ${content}</bpmn:extensionElements></bpmn:serviceTask>`;

const shape = (id, x, width, height) => `<di:BPMNShape id="${id}_di" bpmnElement="${id}">
  <dc:Bounds x="${x}" y="${120 - height / 2}" width="${width}" height="${height}"/></di:BPMNShape>`;

const edge = (id, from, to) => `<di:BPMNEdge id="${id}_di" bpmnElement="${id}">
  <dd:waypoint x="${from}" y="120"/><dd:waypoint x="${to}" y="120"/></di:BPMNEdge>`;

const diagram = (open, closed, salary, person) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1"
  xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="t"><bpmn:process id="P">
<bpmn:startEvent id="Start"><bpmn:extensionElements><artel:trigger kind="$record.after.create" catalog="${open}"/>
</bpmn:extensionElements></bpmn:startEvent>
${step(
  'Raise',
  'Поднять оклад',
  `<artel:component type="record.update"><artel:input name="catalog">${closed}</artel:input>
   <artel:input name="id">${salary}</artel:input><artel:input name="values">{"sum":70}</artel:input></artel:component>`,
)}
<bpmn:userTask id="Check" name="Проверить сумму"><bpmn:extensionElements><artel:task>
<artel:assign kind="user">${person}</artel:assign>
<artel:record kind="script"><![CDATA[({catalogId: "${closed}", recordId: "${salary}"})]]></artel:record>
<artel:field id="sum" mode="edit"/><artel:outcome id="ok" label="Верно" color="green"/></artel:task>
<artel:step elevated="true"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:endEvent id="End"/>
<bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Raise"/>
<bpmn:sequenceFlow id="F2" sourceRef="Raise" targetRef="Check"/>
<bpmn:sequenceFlow id="F3" sourceRef="Check" targetRef="End"/></bpmn:process>
<di:BPMNDiagram id="DI"><di:BPMNPlane id="PL" bpmnElement="P">
${shape('Start', 60, 36, 36)}${shape('Raise', 160, 128, 80)}${shape('Check', 350, 128, 80)}${shape('End', 540, 36, 36)}
${edge('F1', 96, 160)}${edge('F2', 288, 350)}${edge('F3', 478, 540)}
</di:BPMNPlane></di:BPMNDiagram></bpmn:definitions>`;

for (const language of ['ru', 'en']) {
  const words =
    language === 'ru'
      ? { rights: 'Права', all: 'С полными правами', settings: 'Настройки', publish: 'Опубликовать' }
      : { rights: 'Rights', all: 'With all rights', settings: 'Settings', publish: 'Publish' };
  story(
    `an elevated step does what its person may not, and says so (${language})`,
    { language },
    async ({ page, context, rest, go, shot, settled, accessible }) => {
      const open = await requests(rest);
      const closed = await closedCatalog(rest);
      const values = { name: 'Оклад директора', sum: 50, note: 'тайное' };
      const salary = await rest.post(`/catalogs/${closed.id}/records`, { values });
      const person = await employee(rest, 'Вера Новикова');
      const bpmn = diagram(open.id, closed.id, salary.id, person.id);
      const { id } = await rest.post('/scenarios', { name: `Пересмотр: ${open.name}`, bpmn });

      await go(`/scenarios/${id}?element=Raise`);
      const panel = page.getByRole('complementary', { name: words.settings, exact: true });
      await panel.getByRole('button', { name: words.rights, exact: true }).click();
      await panel.getByRole('switch', { name: words.all }).click();
      await settled();
      await page.locator('.djs-shape[data-element-id="Raise"] .a-elevated').waitFor();
      await accessible();
      await shot('elevated-editor');
      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByRole('button', { name: words.publish, exact: true }).waitFor({ state: 'visible' });
      await settled();
      const [version] = await rest.get(`/scenarios/${id}/versions`);
      assert.equal(version.elevated, 2);

      const employed = await context
        .browser()
        .newContext({ baseURL: base, locale: 'ru-RU', viewport: { width: 1440, height: 900 } });
      await signIn(employed, person);
      const made = await employed.request.post(`/api/v1/catalogs/${open.id}/records`, {
        data: { values: { title: 'Пересмотреть' } },
      });
      assert.equal(made.status(), 201);
      const inbox = await employed.newPage();
      await inbox.goto('/inbox');
      await inbox.getByRole('main').getByText('Проверить сумму').first().click();
      await inbox.getByRole('heading', { name: 'Проверить сумму' }).waitFor();
      await inbox.getByRole('textbox', { name: 'Сумма' }).waitFor();
      assert.equal(await inbox.getByRole('textbox', { name: 'Сумма' }).inputValue(), '70');
      assert.equal(await inbox.getByText('Оклад директора').count(), 0, 'the title is no field of the form');
      assert.equal(await inbox.getByText('Заметка').count(), 0);
      await inbox.screenshot({ path: join(screenshots, `elevated-task.${language}.png`) });
      const [task] = await (await employed.request.get('/api/v1/tasks')).json();
      const closedAnswer = await employed.request.get(`/api/v1/catalogs/${closed.id}/records/${salary.id}`);
      assert.equal(closedAnswer.status(), 404);
      const done = inbox.waitForResponse((one) => one.url().endsWith('/complete'));
      await inbox.getByRole('button', { name: 'Верно' }).click();
      assert.equal((await done).status(), 200);
      assert.deepEqual(await (await employed.request.get('/api/v1/tasks')).json(), []);
      await employed.close();

      await go(`/processes/${task.processId}`);
      await page.getByRole('img', { name: words.all }).first().waitFor();
      assert.ok((await page.getByRole('img', { name: words.all }).count()) >= 2, 'on both steps');
      await accessible();
      await shot('elevated-process');
      const entries = await rest.get(`/audit?kind=process.elevated&object=process:${task.processId}`);
      assert.equal(entries.length, 1);
    },
  );
}
