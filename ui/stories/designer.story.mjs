import assert from 'node:assert/strict';
import { story } from './harness/index.mjs';
import { office } from './harness/office.mjs';

const words = {
  ru: {
    phone: 'Телефон',
    status: 'Статус',
    moment: 'Дата и время',
    link: 'Связанный каталог',
    section: 'Секция',
    kinds: 'Виды полей',
    form: 'Свойства поля',
    name: 'Название',
    option: 'Добавить вариант',
    catalogs: 'Каталоги',
    save: 'Сохранить',
    saved: 'Поля сохранены',
    fault: 'Выберите, на записи каких каталогов ссылаться',
    required: 'Обязательное',
  },
  en: {
    phone: 'Telephone',
    status: 'Status',
    moment: 'Date and time',
    link: 'Linked catalog',
    section: 'Section',
    kinds: 'Kinds of fields',
    form: 'Properties of the field',
    name: 'Name',
    option: 'Add an option',
    catalogs: 'Catalogs',
    save: 'Save',
    saved: 'The fields are saved',
    fault: 'Choose whose records it links to',
    required: 'Required',
  },
};

/** An analyst lays out a catalog of installations: what is asked wrongly is told at the field, then all is saved at once. */
async function layOut({ page, go, shot, settled, accessible, rest }, w) {
  const { section, clients } = await office(rest);
  const name = 'Монтаж окон и балконных дверей в загородных домах по всей области, весь год';
  const { id } = await rest.post('/catalogs', { name, icon: 'hammer', sectionId: section, fields: [] });
  await go(`/catalogs/${id}/fields`);
  const add = async (kind, called) => {
    await page
      .getByRole('region', { name: w.kinds })
      .getByRole('button', { name: kind, exact: true })
      .click();
    await form.getByLabel(w.name, { exact: true }).fill(called);
  };
  const form = page.getByRole('region', { name: w.form });
  await add(w.section, 'Заказчик');
  await add(w.phone, 'Куда звонить');
  await form.getByLabel(w.required).check();
  await add(w.status, 'Этап');
  for (const option of ['Замер', 'Установка']) {
    await form.getByRole('button', { name: w.option }).click();
    await page.keyboard.type(option);
  }
  await add(w.moment, 'Выезд');
  await add(w.link, 'Клиент');
  await page.getByRole('button', { name: w.save, exact: true }).click();
  await form.getByText(w.fault).waitFor();
  await accessible();
  await shot('designer-fault');
  await form.getByRole('combobox', { name: w.catalogs }).click();
  await page.keyboard.type('Клиенты');
  await page.getByRole('option', { name: 'Клиенты' }).last().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: w.save, exact: true }).click();
  await page.getByText(w.saved).waitFor();
  await settled();
  const { fields } = await rest.get(`/catalogs/${id}`);
  assert.deepEqual(
    fields.map(({ type, name: called, required }) => [type, called, required]),
    [
      ['group', 'Заказчик', false],
      ['contact', 'Куда звонить', true],
      ['dropdown', 'Этап', false],
      ['date', 'Выезд', false],
      ['object', 'Клиент', false],
    ],
  );
  assert.deepEqual(
    fields[2].config.items.map(({ name: option }) => option),
    ['Замер', 'Установка'],
  );
  assert.deepEqual(
    fields[4].config.catalogs.map((one) => one.id),
    [clients],
  );
}

story('a catalog of several kinds of field', (told) => layOut(told, words.ru));

story('a catalog of several kinds of field, en, dark', { language: 'en', theme: 'dark' }, async (told) => {
  await layOut(told, words.en);
});

story(
  'fields on a phone: the card first, settings slide over it',
  { size: 'phone' },
  async ({ page, go, shot, rest, accessible }) => {
    const { leads } = await office(rest);
    await go(`/catalogs/${leads}/fields`);
    await page.getByRole('main').locator('button[aria-haspopup=menu]').first().click();
    await page.getByRole('menuitem').first().waitFor();
    await accessible();
    await page.keyboard.press('Escape');
    await shot('designer');
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /Телефон/ })
      .first()
      .click();
    const form = page.getByRole('dialog', { name: 'Свойства поля' });
    await form.getByLabel('Название', { exact: true }).fill('Мобильный');
    await accessible();
    await shot('designer-field');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Поля сохранены').waitFor();
    assert.equal((await rest.get(`/catalogs/${leads}`)).fields[1].name, 'Мобильный');
  },
);

story('leaving with edits asks first; the browser’s way back too', async ({ page, go, rest }) => {
  const { leads } = await office(rest);
  await go(`/catalogs/${leads}`);
  await go(`/catalogs/${leads}/fields`);
  await page.getByRole('region', { name: 'Виды полей' }).getByRole('button', { name: 'Число' }).click();
  await page.getByRole('button', { name: 'К записям' }).click();
  await page.getByRole('dialog', { name: 'Уйти без сохранения?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Не сохранять' }).click();
  await page.getByRole('button', { name: 'К записям' }).click();
  await page.waitForURL(new RegExp(`/catalogs/${leads}$`));
});
