import assert from 'node:assert/strict';
import { launch } from './harness/browser.mjs';
import { admin, base, rest as restOf, signIn, story } from './harness/index.mjs';
import { office } from './harness/office.mjs';

const titles = {
  ru: {
    settings: 'Настройки компании',
    profile: 'Профиль',
    sessions: 'Мои сеансы',
    audit: 'Журнал безопасности',
    hello: /Здравствуйте/,
  },
  en: {
    settings: 'Company settings',
    profile: 'Profile',
    sessions: 'My sessions',
    audit: 'Security log',
    hello: /Hello/,
  },
};

for (const [language, theme, size] of [
  ['ru', 'light', 'phone'],
  ['en', 'dark', 'wide'],
]) {
  story(
    `start page, settings, profile and sessions: ${language}, ${theme}, ${size}`,
    { language, theme, size },
    async ({ page, go, shot, accessible }) => {
      const words = titles[language];
      for (const [path, title, name] of [
        ['/', words.hello, 'start-page'],
        ['/settings', words.settings, 'settings'],
        ['/audit', words.audit, 'security-log'],
        ['/profile', words.profile, 'profile'],
        ['/profile/sessions', words.sessions, 'sessions'],
      ]) {
        await go(path);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await accessible();
        await shot(name);
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${path} is wider than the screen`,
        );
      }
    },
  );
}

story('the company’s name stands in the corner at once', async ({ page, go, rest }) => {
  await go('/settings');
  await page.getByRole('textbox', { name: 'Название' }).fill('ООО «Светлый дом»');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ООО «Светлый дом»' }).waitFor();
  assert.equal((await rest.get('/company')).name, 'ООО «Светлый дом»');
  await rest.patch('/company', { name: '' });
});

story('the security log: narrowed, opened, verified', async ({ page, go, settled, accessible, shot }) => {
  const email = `stranger${Date.now()}@artel.test`;
  await page.request.post('/api/v1/auth/login', { data: { email, password: 'a guess' } });
  await go('/audit');
  await page.getByRole('textbox', { name: 'Имя, почта' }).fill(email);
  const entry = page.getByRole('list', { name: 'Журнал безопасности' }).getByRole('listitem');
  await entry.filter({ hasText: `Неудачный вход (—): почта ${email}` }).waitFor();
  await settled();
  assert.equal(await entry.count(), 1);
  await entry.click();
  await entry.getByText('access.sign-in-failed').waitFor();
  await page.getByRole('button', { name: 'Проверить цепочку' }).click();
  await page.getByRole('status').getByText('Цепочка цела').waitFor();
  await accessible();
  await shot('security-log-verified');
  await page.getByLabel('Конец цепочки, записанный раньше').fill(`1-${'0'.repeat(64)}`);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Цепочка нарушена').waitFor();
  await go(`/audit?text=${email}&to=2020-01-01T00:00:00Z`);
  await page.getByText('Таких записей нет').waitFor();
});

story('an employee’s first sign-in: the given password is replaced', async ({ page, rest, go, settled }) => {
  const email = `first${Date.now()}@artel.test`;
  const values = { $name: 'Мария Лунина', $email: email };
  const { id } = await rest.post('/catalogs/$users/records', { values });
  await rest.post(`/users/${id}/password`, { password: 'given-password', mustChange: true });
  await page.context().clearCookies();
  await go('/');
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', 'given-password');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Придумайте новый пароль' }).waitFor();
  await page.getByLabel('Нынешний пароль').fill('given-password');
  await page.getByLabel('Новый пароль').fill('my-own-password');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Здравствуйте, Мария' }).waitFor();
  await settled();
  assert.equal(await page.getByRole('link', { name: 'Журнал безопасности' }).count(), 0);
  await page.getByRole('button', { name: 'Меню сотрудника' }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await page.getByRole('heading', { name: 'Вход' }).waitFor();
});

story(
  'an ended session: signed in over the page, nothing typed is lost',
  async ({ page, rest, go, shot, accessible }) => {
    const { leads } = await office(rest);
    await go('/catalogs/$users');
    await page.getByRole('gridcell').nth(1).click();
    await page.keyboard.press('F2');
    await page.getByRole('grid').getByRole('textbox', { name: 'Имя' }).waitFor();
    await accessible();
    await go(`/catalogs/${leads}/fields`);
    await page.getByRole('region', { name: 'Виды полей' }).getByRole('button', { name: 'Прогресс' }).click();
    const elsewhere = await (await launch()).newContext({ baseURL: base });
    await signIn(elsewhere);
    await restOf(elsewhere).delete('/profile/sessions');
    await elsewhere.close();
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    const layer = page.getByRole('dialog', { name: 'Сеанс завершён' });
    await layer.waitFor();
    await accessible();
    await shot('session-ended');
    await layer.locator('input[name=password]').fill(admin.password);
    await page.keyboard.press('Enter');
    await page.getByText('Поля сохранены').waitFor();
    assert.equal((await rest.get(`/catalogs/${leads}`)).fields.at(-1).type, 'progress');
  },
);

story('sections: made, renamed, moved, removed and taken back', async ({ page, rest, go, settled }) => {
  const name = `Склад ${Date.now() % 100000}`;
  await go('/');
  await page.getByRole('button', { name: 'Создать', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Новый раздел' }).click();
  await page.getByLabel('Название раздела').fill(name);
  await page.keyboard.press('Enter');
  await page.getByLabel(`Меню «${name}»`).waitFor();
  const menu = async (entry) => {
    await page.getByLabel(`Меню «${name}»`).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await settled();
  };
  await menu('Удалить');
  await page.getByText(`Раздел «${name}» удалён`).waitFor();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await page.getByLabel(`Меню «${name}»`).waitFor();
  await menu('Переименовать');
  await page.getByLabel('Название раздела').fill(`${name} и доставка`);
  await page.keyboard.press('Enter');
  await page.getByLabel(`Меню «${name} и доставка»`).waitFor();
  assert.ok((await rest.get('/sections')).some((section) => section.name === `${name} и доставка`));
});
