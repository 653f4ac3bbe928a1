// A rule that refuses a contact with the message at its field, and a button that fills a card.
import assert from 'node:assert/strict';
import { story } from './harness/index.mjs';
import { opened } from './harness/rights.mjs';

/** A catalog of contacts with a button, in a section of its own. */
async function contacts(rest) {
  const sectionId = await opened(rest, { name: `Контакты ${Date.now()}`, icon: 'user' });
  const fields = [
    { id: 'name', name: 'Имя', type: 'text', config: { type: 'text' }, required: true },
    { id: 'phone', name: 'Телефон', type: 'text', config: { type: 'text' } },
    { id: 'email', name: 'Почта', type: 'text', config: { type: 'text' } },
    { id: 'price', name: 'Цена', type: 'number', config: {} },
    { id: 'count', name: 'Количество', type: 'number', config: {} },
    { id: 'sum', name: 'Сумма', type: 'number', config: {} },
    { id: 'fill', name: 'Заполнить по имени', type: 'button', config: { type: 'button' } },
  ];
  return rest.post('/catalogs', { name: 'Контакты', icon: 'user', sectionId, fields });
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1"
  id="D" targetNamespace="t"><bpmn:process id="P">`;

const set = (id, name, source) => `<bpmn:serviceTask id="${id}"><bpmn:extensionElements>
  <artel:component type="variables.set"><artel:input name="${name}" kind="script"><![CDATA[${source}]]></artel:input>
  <artel:output name="${name}" to="${name}"/></artel:component></bpmn:extensionElements></bpmn:serviceTask>`;

/** Publishes a scenario of a trigger and steps in a row. */
async function publish(rest, name, trigger, steps) {
  const ids = ['Start', ...steps.map(([id]) => id), 'End'];
  const flows = ids
    .slice(1)
    .map((to, at) => `<bpmn:sequenceFlow id="F${at}" sourceRef="${ids[at]}" targetRef="${to}"/>`);
  const bpmn = `${head}<bpmn:startEvent id="Start"><bpmn:extensionElements>${trigger}</bpmn:extensionElements></bpmn:startEvent>
    ${steps.map((step) => set(...step)).join('')}<bpmn:endEvent id="End"/>${flows.join('')}</bpmn:process></bpmn:definitions>`;
  const { id } = await rest.post('/scenarios', { name: `${name} ${Date.now()}`, bpmn });
  await rest.post(`/scenarios/${id}/publish`, {});
  return id;
}

const trigger = (kind, catalog, fields, condition) =>
  `<artel:trigger kind="${kind}" catalog="${catalog}" fields="${fields}">
    ${condition ? `<artel:condition><![CDATA[${condition}]]></artel:condition>` : ''}</artel:trigger>`;

const words = {
  ru: { create: 'Создать', message: 'Укажите телефон или почту' },
  en: { create: 'Create', message: 'Give a phone or an e-mail' },
};

for (const language of ['ru', 'en']) {
  const { create, message } = words[language];
  story(
    `a rule refuses a contact without phone and e-mail, with the message at the field (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { id } = await contacts(rest);
      const missing = '!values.phone && !values.email';
      const body = `({message: ${JSON.stringify(message)}, field: "phone"})`;
      await publish(rest, 'Контакт', trigger('$record.before.create', id, '', missing), [
        ['Status', '$status', '400'],
        ['Body', '$body', body],
      ]);
      await go(`/catalogs/${id}/records/new`);
      const card = page.getByRole('dialog').or(page.getByRole('complementary')).last();
      await card.getByRole('textbox', { name: 'Имя' }).fill('Анна');
      await card.getByRole('button', { name: create, exact: true }).click();
      await settled();
      await card.getByText(message).waitFor();
      const phone = card.locator('[data-field="phone"]');
      assert.equal(await phone.getByText(message).count(), 1, 'the message stands at the field');
      await accessible();
      await shot('rule-refused');
      const { count } = await rest.get(`/catalogs/${id}/records/count`);
      assert.equal(count, 0);
      await card.getByRole('textbox', { name: 'Телефон' }).fill('+7 900 000-00-00');
      await card.getByRole('button', { name: create, exact: true }).click();
      await settled();
      assert.equal((await rest.get(`/catalogs/${id}/records/count`)).count, 1);
    },
  );

  story(
    `a button and a watched field fill the card before it is saved (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { id } = await contacts(rest);
      await publish(rest, 'Сумма', trigger('$record.updating', id, 'price count'), [
        ['Sum', '$body', '({values: {sum: (allValues.price || 0) * (allValues.count || 0)}})'],
      ]);
      await publish(rest, 'Заполнить', trigger('$record.updating', id, 'fill'), [
        ['Fill', '$body', '({values: {email: _.toLower(allValues.name) + "@example.com", count: 3}})'],
      ]);
      await go(`/catalogs/${id}/records/new`);
      const card = page.getByRole('dialog').or(page.getByRole('complementary')).last();
      await card.getByRole('textbox', { name: 'Имя' }).fill('Anna');
      await card.getByRole('textbox', { name: 'Цена' }).fill('20');
      await settled();
      await card.getByRole('button', { name: 'Заполнить по имени' }).click();
      await settled();
      assert.equal(await card.getByRole('textbox', { name: 'Почта' }).inputValue(), 'anna@example.com');
      assert.equal(await card.getByRole('textbox', { name: 'Количество' }).inputValue(), '3');
      assert.equal(await card.getByRole('textbox', { name: 'Сумма' }).inputValue(), '60');
      await accessible();
      await shot('button-filled');
      assert.equal((await rest.get(`/catalogs/${id}/records/count`)).count, 0, 'nothing is saved yet');
      await card.getByRole('button', { name: create, exact: true }).click();
      await settled();
      const [record] = await rest.get(`/catalogs/${id}/records`);
      assert.equal(record.values.sum, 60);
    },
  );
}

story(
  'a card that is seen with an employee’s eyes asks no scenarios',
  async ({ page, rest, go, settled }) => {
    const { id } = await contacts(rest);
    await publish(rest, 'Открытие', trigger('$record.updating', id, ''), [
      ['Fill', '$body', '({values: {name: "из сценария"}})'],
    ]);
    const values = { $name: 'Вера', $email: `vera${Date.now()}@example.com`, $role: ['$employee'] };
    const { id: employeeId } = await rest.post('/catalogs/$users/records', { values });
    await rest.post('/profile/viewing', { employeeId });
    try {
      const refused = [];
      page.on('response', (answer) => answer.status() === 403 && refused.push(answer.url()));
      await go(`/catalogs/${id}/records/new`);
      await page.getByRole('textbox', { name: 'Имя' }).waitFor();
      await settled();
      assert.deepEqual(refused, []);
    } finally {
      await rest.delete('/profile/viewing');
    }
  },
);
