// Who may do what: given on the pages of access, seen by those to whom it is given.
import assert from 'node:assert/strict';
import { company } from './harness/company.mjs';
import { admin, signIn, story } from './harness/index.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const titles = (page) => page.locator('[id^="cell-"][id$="-0"]').allInnerTexts();
const all = { rightSubject: { userAttr: 'allUsers' } };

story(
  'a department sees its own deals without their sums, and everybody sees who has access',
  async ({ page, context, rest, go, shot, settled, accessible }) => {
    const { deals, records, olga, group, restore } = await company(rest);
    try {
      await go(`/catalogs/${deals}`);
      await page.getByRole('main').getByRole('button', { name: 'Ещё' }).click();
      await page.getByRole('menuitem', { name: 'Доступ' }).click();
      await page.getByText('Своих правил у каталога нет.').waitFor();
      await accessible();
      await shot('access-empty');

      await button(page, 'Правило по записям').click();
      await button(page, `Отдел: Как в моей карточке: ${group}`).click();
      await page.getByRole('textbox', { name: 'Название для сотрудников' }).fill('Сделки отдела');
      await shot('access-row-rule');
      await button(page, 'Сохранить').click();
      await page.getByRole('heading', { name: 'Сделки отдела' }).waitFor();
      const rule = page.getByRole('article').filter({ hasText: 'Сделки отдела' });
      await rule.getByRole('button', { name: 'Добавить' }).click();
      await button(page, group).click();
      await button(page, 'Монтажники').click();
      await rule.getByRole('radio', { name: 'Изменение' }).click();
      await rule.getByRole('button', { name: /^Поля, Монтажники/ }).click();
      const amount = page.getByRole('radiogroup', { name: 'Сумма' });
      await amount.getByText('Скрыто').click();
      await accessible();
      await shot('access-fields');
      await button(page, 'Готово').click();
      await page.getByRole('region', { name: 'Что изменится' }).getByText('Изменение').waitFor();
      await accessible();
      await shot('access-changes');
      await button(page, 'Сохранить').click();
      await page.getByText('Доступ сохранён').waitFor();
      const [, kept] = await rest.get(`/rights?catalogId=${deals}&withViews=true`);
      assert.deepEqual(kept.rules[0].fields, { amount: 'hidden' });

      await signIn(context, olga.account);
      await go(`/catalogs/${deals}`);
      assert.deepEqual(await titles(page), ['Двери в офис', 'Окна на дачу']);
      assert.equal(await page.getByText('Сумма').count(), 0);
      await shot('access-employee');
      await go(`/catalogs/${deals}/records/${records[0]}`);
      await page.getByRole('heading', { name: 'Окна на дачу' }).waitFor();
      assert.equal(await page.getByText('Сумма').count(), 0);
      await go(`/catalogs/${deals}/records/${records[1]}`);
      await page.getByText('Здесь ничего нет').waitFor();
      const seen = await rest.get(`/catalogs/${deals}/records`);
      assert.equal(seen.length, 2);
      assert.ok(!JSON.stringify(seen).includes('120000'));

      await go(`/catalogs/${deals}`);
      await page.getByRole('main').getByRole('button', { name: 'Ещё' }).click();
      await page.getByRole('menuitem', { name: 'Доступ' }).click();
      await page.getByText('Здесь видно, у кого есть доступ.').waitFor();
      await page.getByRole('article').getByText('Монтажники', { exact: true }).waitFor();
      await settled();
      assert.equal(await page.getByRole('radio').count(), 0, 'nothing can be changed');
      assert.equal(await button(page, 'Добавить').count(), 0);
      await accessible();
      await shot('access-read');
    } finally {
      await signIn(context, admin);
      await restore();
    }
  },
);

story(
  'access on a phone, in English and in the dark',
  { language: 'en', theme: 'dark', size: 'phone' },
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { section, deals, olga, restore } = await company(rest);
    try {
      await rest.post('/rights', {
        object: { sectionId: section },
        rules: [{ ...all, privilegeCode: 'delete' }],
      });
      const person = { rightSubject: { userAttr: 'id', recordId: olga.id }, privilegeCode: 'view' };
      await rest.post('/rights', { object: { catalogId: deals }, rules: [person] });
      await go(`/access?catalog=${deals}`);
      await page.getByText(/Limits nothing: all employees are given more here/).waitFor();
      await page.getByRole('combobox', { name: `What ${olga.name} may do` }).click();
      await page.getByRole('option', { name: /^Access/ }).click();
      await settled();
      await accessible();
      await shot('access');
      await button(page, 'Set otherwise here: All employees').click();
      await page.getByRole('combobox', { name: 'What All employees may do' }).click();
      await page.getByRole('option', { name: /^View/ }).click();
      await button(page, 'Save').click();
      await page.getByText('Access saved').waitFor();
      await page.getByRole('link', { name: /^Компания/ }).click();
      await page.getByText('Who may do what with the section').waitFor();
      await accessible();
      await shot('access-section');
    } finally {
      await restore();
    }
  },
);

story(
  'somebody else has changed the rules meanwhile: nothing of either is lost',
  async ({ page, rest, go, shot, settled }) => {
    const { deals, olga, restore } = await company(rest);
    try {
      const object = { catalogId: deals };
      await rest.post('/rights', { object, rules: [{ ...all, privilegeCode: 'view' }] });
      await go(`/access?catalog=${deals}`);
      await page.getByRole('radio', { name: 'Создание' }).click();
      const person = { rightSubject: { userAttr: 'id', recordId: olga.id }, privilegeCode: 'delete' };
      await rest.post('/rights', { object, rules: [{ ...all, privilegeCode: 'edit' }, person] });
      await button(page, 'Сохранить').click();
      await page.getByText(/Тем временем правила изменил кто-то другой/).waitFor();
      await page.getByText(olga.name).first().waitFor();
      await settled();
      await shot('access-conflict');
      await button(page, 'Сохранить').click();
      await page.getByText('Доступ сохранён').waitFor();
      const [{ rules }] = await rest.get(`/rights?catalogId=${deals}`);
      assert.deepEqual(
        rules.map(({ privilegeCode }) => privilegeCode),
        ['create', 'delete'],
      );
    } finally {
      await restore();
    }
  },
);
