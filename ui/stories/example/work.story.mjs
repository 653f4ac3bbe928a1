// What holds on every screen of a working day: shortcuts are listed, dialogs keep keys for themselves, no bar covers anything.
import assert from 'node:assert/strict';
import { example } from '../harness/example.mjs';
import { story } from '../harness/index.mjs';

story('the list of shortcuts', async ({ page, rest, go, shot, settled }) => {
  await example(rest);
  await rest.post('/catalogs/leads/records', { values: { name: 'Сочетания' } });
  await go('/catalogs/leads');
  // in the Russian layout the question mark stands on the seven
  await page.evaluate(() => {
    const typed = { code: 'Digit7', key: '?', shiftKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', typed));
  });
  const list = page.getByRole('dialog', { name: 'Сочетания клавиш' });
  for (const what of ['Править ячейку', 'Копировать ячейку', 'Новая запись'])
    await list.getByText(what).waitFor();
  await shot('work-shortcuts');
  await page.keyboard.press('Alt+n');
  await settled();
  assert.equal(await page.getByRole('complementary').count(), 1, 'what lies under a dialog hears no keys');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+n');
  await page.getByRole('heading', { name: 'Новая запись' }).waitFor();
});

story('a lost connection covers nothing', async ({ page, context, rest, go, settled }) => {
  await example(rest);
  await go('/catalogs/leads');
  await context.setOffline(true);
  await page.getByRole('navigation').getByText('Сделки').first().click();
  const bar = page.getByText('Нет связи с сервером');
  await bar.waitFor();
  const [barBox, topBox] = [await bar.boundingBox(), await page.getByRole('banner').boundingBox()];
  assert.ok(barBox.y + barBox.height <= topBox.y + 1, 'the top line stands below the bar');
  await context.setOffline(false);
  await bar.waitFor({ state: 'detached' });
  await settled();
});

story('a refresh that fails takes away nothing that is shown', async ({ page, rest, go, settled }) => {
  await example(rest);
  const before = await rest.get('/catalogs/leads');
  await go('/catalogs/leads/records/new');
  const card = page.getByRole('complementary');
  await card.getByRole('textbox', { name: 'Имя' }).fill('Не потерять');
  await page.route('**/api/v1/catalogs/leads', (route) =>
    route.fulfill({ status: 500, json: { message: 'x' } }),
  );
  const refused = page.waitForResponse(
    (one) => one.url().endsWith('/catalogs/leads') && one.status() === 500,
  );
  await rest.patch('/catalogs/leads', { name: 'Заявки с сайта' });
  await refused;
  await settled();
  assert.equal(await card.getByRole('textbox', { name: 'Имя' }).inputValue(), 'Не потерять');
  await page.unroute('**/api/v1/catalogs/leads');
  await rest.patch('/catalogs/leads', { name: before.name });
  await page.getByRole('heading', { name: before.name }).first().waitFor();
});
