// Why somebody sees something or does not, and looking with the eyes of an employee.
import assert from 'node:assert/strict';
import { company } from './harness/company.mjs';
import { story } from './harness/index.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });

for (const settings of [{}, { size: 'phone' }])
  story(
    `an administrator asks why, and looks with the eyes of the employee${settings.size ? ' on a phone' : ''}`,
    settings,
    async ({ page, context, rest, go, shot, accessible }) => {
      const { section, deals, records, olga, restore } = await company(rest);
      const person = { rightSubject: { userAttr: 'id', recordId: olga.id } };
      try {
        await rest.post('/rights', {
          object: { sectionId: section },
          rules: [{ rightSubject: { userAttr: 'allUsers' }, privilegeCode: 'delete' }],
        });
        await rest.post('/rights', {
          object: { catalogId: deals, recordId: records[0] },
          rules: [{ ...person, privilegeCode: 'view' }],
        });
        await go(`/access?catalog=${deals}&record=${records[0]}`);
        await page.getByRole('tab', { name: 'Почему' }).click();
        await page.getByRole('combobox', { name: 'Сотрудник' }).fill('Ольга');
        await page.getByRole('option', { name: olga.name }).last().click();
        await page.getByText('решает').waitFor();
        await accessible();
        await shot('why');
        await go(`/access?catalog=${deals}&record=${records[0]}&tab=why&employee=${olga.id}`);
        await button(page, 'Посмотреть глазами сотрудника').click();
        await page.getByRole('status').filter({ hasText: olga.name }).waitFor();
        await go(`/catalogs/${deals}`);
        await page.getByText('Окна на дачу').waitFor();
        await accessible();
        await shot('viewing');
        const refused = await context.request.patch(`/api/v1/catalogs/${deals}/records/${records[0]}`, {
          data: { values: { title: 'x' } },
        });
        assert.equal(refused.status(), 403);
        await button(page, 'Вернуться к себе').click();
        await page.waitForURL(/tab=why/);
        await page.getByText('решает').waitFor();
        assert.equal((await rest.get('/profile/me')).administrator, true);
      } finally {
        await context.request.delete('/api/v1/profile/viewing');
        await restore();
      }
    },
  );
