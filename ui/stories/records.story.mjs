import assert from 'node:assert/strict';
import { admin, signIn, story } from './harness/index.mjs';
import { office } from './harness/office.mjs';

const cell = (page, row, column) => page.locator(`#cell-${row}-${column}`);
const card = (page) => page.getByRole('complementary').last();

story(
  'a table: typing, choosing, undo, copy, search, filter',
  async ({ page, context, rest, go, shot, settled, accessible }) => {
    const { leads } = await office(rest);
    await go(`/catalogs/${leads}`);
    await accessible();
    await shot('table');

    await cell(page, 0, 1).click();
    await page.keyboard.type('8 (903) 111-22-33');
    await page.keyboard.press('Enter');
    await settled();
    assert.match(await cell(page, 0, 1).innerText(), /\+7 903 111-22-33/);
    assert.equal(await cell(page, 1, 1).getAttribute('data-active'), 'true', 'Enter goes down');
    await page.getByRole('button', { name: 'Отменить' }).last().click();
    await settled();
    assert.doesNotMatch(await cell(page, 0, 1).innerText(), /903 111/);

    await cell(page, 0, 2).dblclick();
    await page.getByRole('option', { name: 'В работе' }).click();
    await settled();
    assert.match(await cell(page, 0, 2).innerText(), /В работе/);

    await cell(page, 0, 3).click();
    await page.keyboard.type('1 234,5');
    await page.keyboard.press('Tab');
    await settled();
    assert.match((await cell(page, 0, 3).innerText()).replace(/\s/g, ' '), /1 234,50/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+c');
    await page.getByText('Скопировано').waitFor();

    await page.getByRole('textbox', { name: 'Поиск' }).fill('Анна');
    await page.waitForURL(/q=/);
    await settled();
    assert.match(await cell(page, 0, 0).innerText(), /Анна/);
    await page.getByRole('textbox', { name: 'Поиск' }).fill('такого нет');
    await page.getByRole('button', { name: 'Сбросить поиск и фильтры' }).click();
    await settled();

    await page.getByRole('button', { name: 'Фильтр', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Статус' }).click();
    await page.getByRole('checkbox', { name: 'Отказ' }).click();
    await settled();
    assert.match(page.url(), /filters=/);
    await page.keyboard.press('Escape');
    await shot('table-filtered');
    await context.newPage().then((other) => other.close());
  },
);

story(
  'a card: changes, a lost update, comment, trash and back',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { leads, records } = await office(rest);
    const [id] = records;
    await go(`/catalogs/${leads}/records/${id}`);
    await accessible();
    await shot('card');

    await card(page).getByLabel('Сумма').fill('77,5');
    await rest.patch(`/catalogs/${leads}/records/${id}`, { values: { amount: 6, vip: true } });
    await settled();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Запись тем временем изменили').waitFor();
    await shot('card-conflict');
    await page.getByRole('button', { name: 'Сохранить выбранное' }).click();
    await page.getByText('Запись тем временем изменили').waitFor({ state: 'detached' });
    await settled();
    const saved = await rest.get(`/catalogs/${leads}/records/${id}`);
    assert.equal(saved.values.amount, 77.5);
    assert.equal(saved.values.vip, true, 'what only the other changed stays');

    await page.getByRole('tab', { name: 'История' }).click();
    await page.getByLabel('Написать комментарий').fill('Перезвонить завтра');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText('Перезвонить завтра').waitFor();
    await shot('card-history');

    await page.getByRole('tab', { name: 'Поля' }).click();
    await card(page).getByLabel('Сумма').fill('5');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText('Сохранить изменения?').waitFor();
    await page.getByRole('button', { name: 'Не сохранять' }).last().click();
    await page.waitForURL(new RegExp(`/catalogs/${leads}(\\?.*)?$`));

    await go(`/catalogs/${leads}/records/${id}`);
    await card(page).getByRole('button', { name: 'Ещё', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Удалить' }).click();
    await page.waitForURL(new RegExp(`/catalogs/${leads}(\\?.*)?$`));
    await settled();
    await go(`/catalogs/${leads}/trash`);
    await shot('trash');
    await page
      .getByRole('button', { name: /^Вернуть запись/ })
      .first()
      .click();
    await page.getByText('Корзина пуста').waitFor();
    await rest.get(`/catalogs/${leads}/records/${id}`);
  },
);

story(
  'links: pick, create, open over the card, Back takes it off',
  async ({ page, rest, go, shot, settled }) => {
    const { deals, clients, deal } = await office(rest);
    await go(`/catalogs/${deals}/records/${deal}`);
    await card(page).getByRole('button', { name: 'Клиент', exact: true }).click();
    await page.getByRole('textbox', { name: 'Найти' }).fill('Совсем новый клиент');
    await page.getByRole('button', { name: /Создать «Совсем новый клиент»/ }).click();
    await card(page).getByRole('button', { name: 'Создать', exact: true }).click();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await settled();
    const saved = await rest.get(`/catalogs/${deals}/records/${deal}`);
    const [link] = saved.values.client;
    assert.equal(link.recordTitle, 'Совсем новый клиент');

    await card(page).getByRole('button', { name: 'Совсем новый клиент', exact: true }).click();
    await page.waitForURL(/over=/);
    await settled();
    await card(page).getByRole('tab', { name: 'Связи' }).click();
    await card(page).getByText('Окна на дачу').waitFor();
    await shot('card-over-card');
    await page.goBack();
    await settled();
    assert.ok(!page.url().includes('over='), 'Back closes the upper card');
    const relations = await rest.get(`/catalogs/${clients}/records/${link.recordId}/relations`);
    assert.equal(relations.find(({ id }) => id === deals).recordsTotal, 1);
  },
);

story(
  'an ended session: sign in over the page, the edit is kept and sent',
  async ({ page, context, rest, go, shot, settled }) => {
    const { leads, records } = await office(rest);
    await go(`/catalogs/${leads}/records/${records[1]}`);
    await card(page).getByLabel('Сумма').fill('42');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Сеанс завершён').waitFor();
    await shot('session-ended');
    await page.fill('input[name=password]', admin.password);
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
    await page.getByText('Сохранено').first().waitFor();
    await settled();
    await signIn(context);
    assert.equal((await rest.get(`/catalogs/${leads}/records/${records[1]}`)).values.amount, 42);
  },
);

story(
  'a lost connection: a thin bar, then the edit is sent',
  async ({ page, context, rest, go, shot, settled }) => {
    const { leads, records } = await office(rest);
    await go(`/catalogs/${leads}/records/${records[1]}`);
    await card(page).getByLabel('Сумма').fill('43');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Нет связи с сервером').waitFor();
    await shot('connection-lost');
    await context.setOffline(false);
    await page.getByText('Сохранено').first().waitFor();
    await settled();
    assert.equal((await rest.get(`/catalogs/${leads}/records/${records[1]}`)).values.amount, 43);
  },
);

story('on a phone', { size: 'phone' }, async ({ page, rest, go, shot, settled, accessible }) => {
  const { leads } = await office(rest);
  await go(`/catalogs/${leads}`);
  await accessible();
  await shot('table');
  await page.getByText('Борис').first().click();
  await settled();
  await accessible();
  await shot('card');
});

for (const [language, theme] of [
  ['en', 'light'],
  ['ru', 'dark'],
]) {
  story(
    `the same screens, ${language}, ${theme}`,
    { language, theme },
    async ({ rest, go, shot, accessible }) => {
      const { leads, records } = await office(rest);
      await go(`/catalogs/${leads}`);
      await accessible();
      await shot('table');
      await go(`/catalogs/${leads}/records/${records[0]}`);
      await accessible();
      await shot('card');
      await go(`/catalogs/${leads}/fields`);
      await accessible();
      await shot('designer');
      await go('/profile');
      await accessible();
      await shot('profile');
    },
  );
}
