// Files from elsewhere: what keeps them from running is listed, mended as the person picks, published and run.
import assert from 'node:assert/strict';
import { editor } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

const shape = (id, x, width = 100, height = 80) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${200 - height / 2}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const edge = (id, from, to) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="200"/><di:waypoint x="${to}" y="200"/></bpmndi:BPMNEdge>`;
const flow = (id, from, to, name = '') =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"${name && ` name="${name}"`}/>`;

/** Drawn with another program: plain tasks, a choice that says nothing, data of that program. */
const drawn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:tool="http://tool.example" targetNamespace="t">
  <process id="P" isExecutable="false">
    <startEvent id="S" name="Заявка пришла"/>
    <task id="Check" name="Проверить заявку"><extensionElements><tool:meta color="red"/></extensionElements></task>
    <exclusiveGateway id="G" name="Всё верно?"/>
    <task id="Pay" name="Оплатить"/>
    <intermediateCatchEvent id="Wait" name="Подождать"><timerEventDefinition/></intermediateCatchEvent>
    <endEvent id="Done" name="Готово"/>
    ${flow('F1', 'S', 'Check')}${flow('F2', 'Check', 'G')}${flow('F3', 'G', 'Pay', 'Да')}${flow('F4', 'G', 'Wait', 'Нет')}
    ${flow('F5', 'Pay', 'Done')}${flow('F6', 'Wait', 'Done')}${flow('F7', 'Pay', 'Nowhere')}
  </process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">
    ${shape('S', 80, 36, 36)}${shape('Check', 170)}${shape('G', 330, 50, 50)}${shape('Pay', 440)}${shape('Done', 740, 36, 36)}
    <bpmndi:BPMNShape id="Wait_di" bpmnElement="Wait"><dc:Bounds x="472" y="300" width="36" height="36"/></bpmndi:BPMNShape>
    ${edge('F1', 116, 170)}${edge('F2', 270, 330)}${edge('F3', 380, 440)}${edge('F5', 540, 740)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

const wrapped = (type, value) => `<![CDATA[${JSON.stringify({ type, value })}]]>`;
const set = (to, source) =>
  `<camunda:outputParameter name="${to}" configName="vars"><camunda:script scriptFormat="JavaScript">${wrapped('script', source)}</camunda:script></camunda:outputParameter>`;

/** As Bpium writes it. */
const bpium = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="Process_1" isExecutable="false">
    <bpmn:startEvent id="S"/>
    <bpmn:serviceTask id="Set" name="Посчитать"><bpmn:extensionElements><camunda:connector><camunda:connectorId>setvar</camunda:connectorId></camunda:connector><camunda:inputOutput>${set('total', '5*5+5')}</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:endEvent id="E"/>
    ${flow('F1', 'S', 'Set').replace('<', '<bpmn:')}${flow('F2', 'Set', 'E').replace('<', '<bpmn:')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="Pl" bpmnElement="Process_1">
    ${shape('S', 80, 36, 36)}${shape('Set', 200, 64, 64)}${shape('E', 360, 36, 36)}${edge('F1', 116, 200)}${edge('F2', 264, 360)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

story(
  'a file of another program: the list, what changes, the repair, published and run',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { id } = await rest.post('/scenarios', { name: 'Заявки из другой программы', bpmn: drawn });
    await go(`/scenarios/${id}`);
    await page.getByText(/Файл из другой программы/).waitFor();
    await shot('import-banner');
    await page.getByRole('button', { name: 'Что исправить' }).click();
    const dialog = page.getByRole('dialog', { name: 'Что мешает исполнению' });
    await dialog.getByText('Не сказано, что делает шаг «Проверить заявку»').waitFor();
    await settled();
    await accessible();
    await shot('import-findings');

    const extensions = dialog.getByRole('region', { name: 'Данные других программ' });
    await extensions.getByRole('checkbox').last().uncheck();
    await dialog.getByRole('button', { name: 'Показать изменения' }).click();
    await dialog.getByText('Останется 1 препятствие').waitFor();
    await dialog.getByRole('button', { name: 'Назад к списку' }).click();
    await extensions.getByRole('checkbox').last().check();
    await dialog.getByRole('button', { name: 'Показать изменения' }).click();
    await dialog.getByText('После этого сценарий можно публиковать').waitFor();
    await settled();
    await dialog.getByText('Данные другой программы (meta.color)').waitFor();
    await dialog.getByText('Надпись кнопки').first().waitFor();
    assert.doesNotMatch(await dialog.innerText(), /task\.outcomes/);
    await shot('import-preview');
    await dialog.getByRole('button', { name: /^Исправить/ }).click();
    await page.getByText('Исправлено, сценарий можно публиковать').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await settled();
    await shot('import-mended');

    await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
    await page.getByText('Опубликована версия 1').waitFor();
    const original = await page.request.get(`/api/v1/scenarios/${id}/bpmn?version=0`);
    assert.equal(await original.text(), drawn);
    const { id: process } = await rest.post(`/scenarios/${id}/start`, {});
    await go(`/processes/${process}`);
    await page.getByText('Проверить заявку').first().waitFor();
    await settled();
    await shot('import-running');
  },
);

/** The bytes of a Russian text in windows-1251, as programs of Windows write it. */
const inWindows1251 = (text) =>
  Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0);
      if (code < 128) return code;
      assert.match(sign, /[А-яё«»]/);
      return { ё: 0xb8, '«': 0xab, '»': 0xbb }[sign] ?? code - 0x410 + 0xc0;
    }),
  );

story(
  'a file in windows-1251 is uploaded: the list of what to mend comes at once; one that is not written as it says is refused',
  async ({ page, go, shot, settled, accessible }) => {
    const upload = async (name, buffer) => {
      const asked = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Из файла' }).click();
      await (await asked).setFiles({ name, mimeType: 'application/xml', buffer });
    };
    await go('/scenarios');
    await upload('Не так записан.bpmn', inWindows1251(drawn));
    await page.getByText(/Файл записан не в кодировке «UTF-8»/).waitFor();
    await settled();
    await shot('import-encoding');

    const file = inWindows1251(drawn.replace('encoding="UTF-8"', 'encoding="windows-1251"'));
    await upload('Заявки.bpmn', file);
    const dialog = page.getByRole('dialog', { name: 'Что мешает исполнению' });
    await dialog.getByText('Не сказано, что делает шаг «Проверить заявку»').waitFor();
    await settled();
    await accessible();
    await shot('import-at-once');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const kept = await page.request.get(`/api/v1/scenarios/${id}/bpmn`);
    assert.ok((await kept.body()).equals(file));
    await dialog.getByRole('button', { name: 'Показать изменения' }).click();
    await dialog.getByText('После этого сценарий можно публиковать').waitFor();
    await dialog.getByText('Проверить заявку').first().waitFor();
    await dialog.getByRole('button', { name: /^Исправить/ }).click();
    await page.getByText('Исправлено, сценарий можно публиковать').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.djs-element').getByText('Оплатить').waitFor();
  },
);

story(
  'a file of Bpium is shown as our components, runs as it is, and is converted before it is edited',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { id } = await rest.post('/scenarios', { name: 'Из Bpium', bpmn: bpium });
    await rest.post(`/scenarios/${id}/publish`, {});
    await go(`/scenarios/${id}?element=Set`);
    await page.getByText(/Файл Bpium: показан/).waitFor();
    const { panel, click } = editor(page, settled);
    await panel.getByText('total').first().waitFor();
    await settled();
    await accessible();
    await shot('import-bpium');
    const draft = () => page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());

    await click('S');
    await page.keyboard.press('Delete');
    const question = page.getByRole('dialog', { name: 'Преобразовать сценарий?' });
    await question.waitFor();
    assert.equal(await draft(), bpium);
    await shot('import-convert');
    await question.getByRole('button', { name: 'Преобразовать' }).click();
    await page.getByText(/Сценарий преобразован/).waitFor();
    await page.getByText(/Файл Bpium: показан/).waitFor({ state: 'detached' });
    await settled();
    assert.match(await draft(), /artel:component type="variables.set"/);
  },
);

/** As programs write it that only run processes. */
const undrawn = drawn
  .replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
  .replace(/<sequenceFlow id="F7".*?\/>/, '');

story('a file without a drawing is drawn, and the drawing is kept with the first change', async (told) => {
  const { page, rest, go, shot, settled } = told;
  const { id } = await rest.post('/scenarios', { name: 'Без рисунка', bpmn: undrawn });
  const file = () => page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
  await go(`/scenarios/${id}`);
  await page.getByText(/Недостающее нарисовано само/).waitFor();
  for (const element of ['S', 'Check', 'G', 'Pay', 'Wait', 'Done'])
    await page.locator(`.djs-shape[data-element-id="${element}"]`).waitFor();
  assert.equal(await page.locator('.djs-connection').count(), 6);
  await shot('import-undrawn');
  assert.equal(await file(), undrawn, 'nothing is changed unasked');

  await page.locator('.djs-shape[data-element-id="Pay"]').click();
  await page.getByRole('textbox', { name: 'Название на схеме' }).fill('Оплатить счёт');
  await page.keyboard.press('Tab');
  const deadline = Date.now() + 30_000;
  while (!(await file()).includes('BPMNShape')) assert.ok(Date.now() < deadline, 'the drawing is kept');
  await settled();
  await go(`/scenarios/${id}`);
  await page.locator('.djs-shape[data-element-id="Pay"]').waitFor();
  assert.equal(await page.getByText(/Недостающее нарисовано само/).count(), 0);
});
