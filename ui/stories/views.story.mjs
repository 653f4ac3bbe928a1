import assert from 'node:assert/strict';
import { story } from './harness/index.mjs';
import { office } from './harness/office.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const rows = (page) => page.locator('[id^="cell-"][id$="-0"]').count();

story(
  'a view: filters are kept under a name, chosen, narrowed, renamed, deleted',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { leads } = await office(rest);
    await rest.post(`/catalogs/${leads}/views`, { name: 'В работе', filters: { status: ['in_work'] } });
    await go(`/catalogs/${leads}`);
    await accessible();
    await button(page, 'В работе').click();
    await settled();
    assert.match(page.url(), /view=%221%22/);
    assert.equal(await rows(page), 1);
    await button(page, 'Все записи').click();
    await settled();
    assert.doesNotMatch(page.url(), /view=/);

    await button(page, 'Фильтр').click();
    await page.getByRole('menuitem', { name: 'Статус' }).click();
    await page.getByRole('checkbox', { name: 'Новая' }).click();
    await page.keyboard.press('Escape');
    await settled();
    await button(page, 'Сохранить как вид').click();
    await page.getByRole('textbox', { name: 'Название' }).fill('Мои новые');
    await shot('view-save');
    await button(page, 'Сохранить').click();
    await page.getByText('Вид «Мои новые» сохранён').waitFor();
    await settled();
    assert.match(page.url(), /view=%222%22/);
    assert.doesNotMatch(page.url(), /filters=/);
    assert.equal(await rows(page), 2);
    await accessible();
    await shot('views');
    const made = await rest.get(`/catalogs/${leads}/views/2`);
    assert.equal(made.personal, true);

    await button(page, 'Фильтр').click();
    await page.getByRole('menuitem', { name: 'Важный' }).click();
    await page.getByText('Да', { exact: true }).last().click();
    await page.keyboard.press('Escape');
    await settled();
    await button(page, 'Что можно сделать с видом «Мои новые»').click();
    await shot('view-menu');
    await page.getByRole('menuitem', { name: 'Добавить фильтры в вид' }).click();
    await page.waitForURL((url) => !url.search.includes('filters='));
    await settled();
    assert.equal((await rest.get(`/catalogs/${leads}/views/2`)).filters.length, 2);

    await button(page, 'Что можно сделать с видом «Мои новые»').click();
    await page.getByRole('menuitem', { name: 'Изменить вид' }).click();
    await page.getByRole('textbox', { name: 'Название' }).fill('Важные');
    await page.getByRole('dialog').getByText('Статус: Новая').waitFor();
    await accessible();
    await shot('view-change');
    await button(page, 'Сохранить').click();
    await button(page, 'Важные').waitFor();
    await button(page, 'Что можно сделать с видом «Важные»').click();
    await page.getByRole('menuitem', { name: 'Удалить вид' }).click();
    await button(page, 'Удалить вид').click();
    await button(page, 'Важные').waitFor({ state: 'detached' });
    await settled();
    assert.doesNotMatch(page.url(), /view=/);
  },
);

const many = ['Новые', 'В работе', 'Договоры за этот месяц', 'Отказы', 'Без менеджера', 'Просроченные'];

for (const settings of [{ size: 'phone' }, { language: 'en', size: 'small' }])
  story(
    `views on a ${settings.size} screen`,
    settings,
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { leads } = await office(rest);
      for (const name of many) await rest.post(`/catalogs/${leads}/views`, { name, filters: { vip: false } });
      await rest.post(`/catalogs/${leads}/views`, { name: 'Мой', personal: true, filters: { name: 'а' } });
      await rest.post(`/catalogs/${leads}/views`, { originName: 'Только свои', forRights: true });
      await go(`/catalogs/${leads}?view=8`);
      await accessible();
      await shot('views-many');
      await button(page, 'Новые').click();
      await settled();
      assert.match(page.url(), /view=%221%22/);
    },
  );
