// What stands beside the table: trash, paper, more links than a card shows, a lost connection.
import assert from 'node:assert/strict';
import { story } from './harness/index.mjs';
import { office } from './harness/office.mjs';

story(
  'deleted records are in the trash and come back',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { leads, records } = await office(rest);
    const [first, second, long] = records;
    for (const id of [first, second, long]) await rest.delete(`/catalogs/${leads}/records/${id}`);
    await go(`/catalogs/${leads}/trash`);
    assert.equal(await page.getByRole('main').getByRole('listitem').count(), 3);
    await accessible();
    await shot('trash');
    await page.getByRole('button', { name: 'Вернуть запись «Борис»' }).click();
    await page.getByText('«Борис» снова в каталоге').waitFor();
    await settled();
    assert.equal(await page.getByRole('main').getByRole('listitem').count(), 2, 'it has left the trash');
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    await page.waitForURL(new RegExp(`/records/${second}$`));
    await page.goBack();
    await settled();
    await page.getByRole('banner').getByRole('link', { name: 'Заявки' }).click();
    await page.waitForURL(new RegExp(`/catalogs/${leads}$`));
  },
);

story(
  'an empty trash says what it is for, dark and in English',
  { language: 'en', theme: 'dark', size: 'phone' },
  async ({ page, rest, go, shot, accessible }) => {
    const { deals } = await office(rest);
    await go(`/catalogs/${deals}/trash`);
    await page.getByText('The trash is empty').waitFor();
    await accessible();
    await shot('trash-empty');
  },
);

story('the list and the card are printed as sheets', async ({ page, rest, go, shot }) => {
  const { leads, records } = await office(rest);
  await page.emulateMedia({ media: 'print' });
  await go(`/catalogs/${leads}`);
  await page.getByText('Строк на листе: 5 из 5').waitFor();
  assert.equal(await page.getByRole('article').locator('tbody tr').count(), 5);
  assert.equal(await page.getByRole('navigation').count(), 0, 'no tools of the screen on paper');
  await shot('print-list');
  await go(`/catalogs/${leads}/records/${records[1]}`);
  await page.getByRole('article').getByRole('heading', { name: 'Борис' }).waitFor();
  assert.equal(
    await page.getByRole('article').getByText('Перезвонить').count(),
    0,
    'empty fields take no room',
  );
  await shot('print-card');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('article').waitFor({ state: 'detached' });
});

story(
  'a card shows some of the records that point to it, a link all of them',
  async ({ page, rest, go, settled }) => {
    const { clients, deals } = await office(rest);
    const client = (await rest.post(`/catalogs/${clients}/records`, { values: { name: 'Орион' } })).id;
    for (let at = 1; at <= 22; at++)
      await rest.post(`/catalogs/${deals}/records`, {
        values: { title: `Сделка ${at}`, client: [{ catalogId: clients, recordId: client }] },
      });
    await go(`/catalogs/${clients}/records/${client}?tab=relations`);
    await page.getByRole('link', { name: 'и ещё 2' }).click();
    await page.waitForURL(new RegExp(`/catalogs/${deals}\\?`));
    await settled();
    await page.getByText('Клиент: Орион').waitFor();
    await page.getByText('22 записи').waitFor();
  },
);

story(
  'a lost connection hides nothing and keeps what was typed',
  async ({ page, context, rest, go, shot, settled }) => {
    const { leads, records } = await office(rest);
    await go(`/catalogs/${leads}/records/${records[0]}`);
    await context.setOffline(true);
    await page.getByRole('textbox', { name: 'Имя' }).fill('Анна Сергеевна');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const bar = page.getByText(/Нет связи с сервером/);
    await bar.waitFor();
    const under = await bar.evaluate((it) => it.getBoundingClientRect().bottom);
    const top = await page.getByRole('banner').evaluate((it) => it.getBoundingClientRect().top);
    assert.ok(top >= under - 1, 'the top line stands below the bar');
    await page.screenshot({ path: `${process.env.ARTEL_TARGET ?? '../target'}/screenshots/lost.ru.png` });
    await context.setOffline(false);
    await bar.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Анна Сергеевна' }).waitFor();
    await settled();
    const { values } = await rest.get(`/catalogs/${leads}/records/${records[0]}`);
    assert.equal(values.name, 'Анна Сергеевна');
    await shot('lost-found');
  },
);

story('on a phone the card begins below the bar', { size: 'phone' }, async ({ page, context, rest, go }) => {
  const { leads, records } = await office(rest);
  await go(`/catalogs/${leads}/records/${records[0]}`);
  await context.setOffline(true);
  await page.getByRole('tab', { name: 'История' }).click();
  const bar = page.getByText(/Нет связи с сервером/);
  await bar.waitFor();
  const seen = await bar.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  assert.ok(seen, 'nothing lies over the bar');
  const top = await page
    .getByRole('heading', { name: 'Анна' })
    .evaluate((it) => it.getBoundingClientRect().top);
  assert.ok(top >= (await bar.evaluate((it) => it.getBoundingClientRect().bottom)));
  await context.setOffline(false);
  await bar.waitFor({ state: 'detached' });
});
