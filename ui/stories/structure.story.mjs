import assert from 'node:assert/strict';
import { story } from './harness/index.mjs';
import { office } from './harness/office.mjs';

story(
  'a catalog from nothing: name, icon, fields by dragging, order, a record',
  async ({ page, rest, go, shot, settled, accessible }) => {
    await office(rest);
    await go('/');
    await page.getByRole('button', { name: 'Создать', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Новый каталог' }).click();
    await page.getByLabel('Название каталога').fill('Товары');
    await page.getByLabel('Выбрать значок').click();
    await page.getByLabel('package', { exact: true }).click();
    await accessible();
    await page.getByRole('dialog').getByRole('button', { name: 'Создать' }).click();
    await page.waitForURL(/\/fields$/);
    await settled();
    await accessible();

    const palette = page.getByRole('region', { name: 'Виды полей' });
    const lines = page.getByRole('region', { name: 'Карточка' }).getByRole('listitem');
    await palette
      .getByRole('button', { name: 'Число' })
      .dragTo(lines.first(), { targetPosition: { x: 60, y: 3 } });
    await lines.nth(1).waitFor();
    assert.match((await lines.allInnerTexts())[0], /Число/);
    await palette.getByRole('button', { name: 'Статус' }).click();
    await page.getByRole('button', { name: 'Добавить вариант' }).click();
    await page.keyboard.type('Есть');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Нет');
    await page.getByLabel('Меню «Число»').click();
    await page.getByRole('menuitem', { name: 'Ниже' }).click();
    await shot('designer');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('Поля сохранены').waitFor();
    await settled();

    const id = decodeURIComponent(page.url().match(/catalogs\/([^/]+)\/fields/)[1]);
    const catalog = await rest.get(`/catalogs/${id}`);
    assert.deepEqual(
      catalog.fields.map(({ type }) => type),
      ['text', 'number', 'dropdown'],
    );
    assert.deepEqual(
      catalog.fields[2].config.items.map(({ name }) => name),
      ['Есть', 'Нет'],
    );

    await page.getByRole('button', { name: 'К записям' }).click();
    await page.getByText('Записей пока нет').waitFor();
    await shot('empty');
    await page.getByRole('main').getByRole('button', { name: 'Новая запись' }).last().click();
    const card = page.getByRole('complementary').last();
    await card.getByRole('button', { name: 'Создать', exact: true }).click();
    await page.getByText('Не сохранено').waitFor();
    await shot('card-fault');
    await card.getByLabel('Название').fill('Окно');
    await card.getByRole('button', { name: 'Создать', exact: true }).click();
    await page.waitForURL(/\/records\/1(\?.*)?$/);
    await settled();
    assert.equal((await rest.get(`/catalogs/${id}/records/1`)).title, 'Окно');

    await go(`/catalogs/${id}/fields`);
    await page.getByLabel('Меню «Название»').click();
    await page.getByRole('menuitem', { name: 'Удалить' }).click();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.getByText('В этих полях есть данные').waitFor();
    await shot('designer-loses-data');
  },
);

story(
  'employees: a new one gets a password, signs in, is blocked',
  async ({ page, go, shot, settled, accessible }) => {
    const email = `story${Date.now()}@artel.test`;
    await go('/catalogs/$users');
    await accessible();
    await shot('employees');
    await page.getByRole('main').getByRole('button', { name: 'Новая запись' }).click();
    const card = page.getByRole('complementary').last();
    await card.getByLabel('Имя').fill('Пётр Кузнецов');
    await card.getByLabel('Эл. почта').fill(email);
    await card.getByRole('button', { name: 'Создать', exact: true }).click();
    await page.waitForURL(/\/records\/\d+/);
    await settled();
    await page.getByRole('button', { name: 'Задать пароль' }).click();
    await page.getByRole('dialog').locator('input[type=password]').fill('first-password');
    await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Пароль задан').waitFor();
    await shot('employee');

    const login = (password) =>
      page.request.fetch('/api/v1/auth/login', {
        method: 'POST',
        data: { email, password },
        headers: { Cookie: '' },
      });
    assert.equal((await login('first-password')).status(), 200);
    await page.context().clearCookies();
  },
);

story('not there, not allowed', async ({ page, go, shot }) => {
  await go('/catalogs/none');
  await page.getByText('Здесь ничего нет').waitFor();
  await shot('not-there');
  await go('/nowhere/at/all');
  await page.getByText('Здесь ничего нет').waitFor();
});
