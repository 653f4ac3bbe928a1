import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { first, second } from './harness/diagrams.mjs';
import { requests } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

/** A scenario of two versions and a draft like the first one. */
async function versions(rest, name) {
  const catalog = await requests(rest);
  const { id } = await rest.post('/scenarios', { name, bpmn: first(catalog.id) });
  await rest.post(`/scenarios/${id}/publish`, { comment: 'Первая' });
  await rest.patch(`/scenarios/${id}`, { bpmn: second(catalog.id), draftRevision: 1 });
  return { id, catalog };
}

const buffer = (name, text) => ({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });

async function chooseFile(page, click, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click()]);
  await chooser.setFiles(file);
}

story(
  'two versions side by side: what was added, removed, changed, in words and on both canvases',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { id } = await versions(rest, 'Разбор обращений');
    await go(`/scenarios/${id}`);
    await page.getByLabel('Ещё', { exact: true }).click();
    await page.getByRole('menuitem', { name: 'Что изменилось' }).click();
    await page.waitForURL(/compare/);
    await settled();
    const list = page.getByRole('complementary', { name: 'Что изменилось' });
    const group = (name) => list.getByRole('region', { name });
    await group('Добавлено')
      .getByRole('button', { name: /Письмо клиенту/ })
      .waitFor();
    await group('Удалено')
      .getByRole('button', { name: /Запомнить номер/ })
      .waitFor();
    await accessible();
    await shot('versions-compare');

    const before = page.getByRole('region', { name: 'Версия 1' });
    const after = page.getByRole('region', { name: 'Черновик' });
    assert.equal(await before.locator('.a-removed[data-element-id="Keep"]').count(), 1);
    assert.equal(await after.locator('.a-added[data-element-id="Mail"]').count(), 1);
    assert.equal(await before.getByRole('img', { name: 'Удалено' }).count(), 2);

    const changed = group('Изменено');
    const call = changed.getByRole('listitem').filter({ hasText: 'Позвонить клиенту' });
    await call.getByText('2 часа').waitFor();
    await call.getByText('4 часа').waitFor();
    await call.getByText('обязательно').waitFor();
    const count = changed.getByRole('listitem').filter({ hasText: 'Посчитать скидку' });
    await count.getByText('if (sum > 5000) return 15;').waitFor();
    await count.getByRole('button', { name: /^Посчитать/ }).click();
    await settled();
    assert.match(page.url(), /element=Count/);
    for (const side of [before, after])
      assert.equal(await side.locator('.a-selected[data-element-id="Count"]').count(), 1);
    await page.keyboard.press('j');
    await settled();
    assert.doesNotMatch(page.url(), /element=Count/);
    await after.locator('[data-element-id="Mail"] > .djs-hit').first().click();
    await settled();
    await group('Добавлено').getByText('Ваше обращение').waitFor();
    await accessible();
    await shot('versions-chosen');
    await page.keyboard.press('Escape');
    await settled();
    assert.doesNotMatch(page.url(), /element=/);
  },
);

story(
  'a version comes back as the draft, unless somebody has a newer one; the edits before can be had again',
  async ({ page, rest, go, settled, accessible, shot }) => {
    const { id, catalog } = await versions(rest, 'Возврат');
    const draft = () => page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
    await go(`/scenarios/${id}`);
    // another tab saves meanwhile: its draft is not published unseen
    await rest.patch(`/scenarios/${id}`, { bpmn: second(catalog.id), draftRevision: 2 });
    await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
    await page.getByText('тем временем изменил кто-то другой').waitFor();
    await page.getByRole('button', { name: 'Взять сохранённый' }).click();
    await settled();
    assert.equal((await rest.get(`/scenarios/${id}`)).version, 1);
    await page.getByLabel('Ещё о публикации').click();
    await page.getByRole('menuitem', { name: 'Опубликовать с комментарием…' }).click();
    await page.getByLabel('Что изменилось').fill('Письмо после звонка');
    await page
      .getByRole('dialog', { name: 'Новая версия' })
      .getByRole('button', { name: 'Опубликовать' })
      .click();
    await page.getByText('Опубликована версия 2').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const open = async () => {
      await page.getByLabel('Ещё', { exact: true }).click();
      await page.getByRole('menuitem', { name: 'Версии', exact: true }).click();
      await settled();
    };
    await open();
    const dialog = page.getByRole('dialog', { name: 'Версии' });
    await dialog.getByText('Письмо после звонка').waitFor();
    await accessible();
    await shot('versions-list');
    const line = dialog.getByRole('listitem').filter({ hasText: 'Версия 1' });
    await rest.patch(`/scenarios/${id}`, {
      bpmn: second(catalog.id).replace('Письмо клиенту', 'Чужое'),
      draftRevision: 3,
    });
    await line.getByRole('button', { name: 'Вернуть в черновик' }).click();
    await page.getByText('Черновик уже изменил кто-то другой').waitFor();
    assert.match(await draft(), /Чужое/);

    await go(`/scenarios/${id}`);
    await open();
    await line.getByRole('button', { name: 'Вернуть в черновик' }).click();
    await page
      .getByRole('dialog', { name: /Заменить черновик/ })
      .getByRole('button', { name: 'Вернуть' })
      .click();
    await page.locator('[data-element-id="Keep"]').first().waitFor();
    assert.equal(await draft(), first(catalog.id));
    await page.getByRole('button', { name: 'Отменить', exact: true }).last().click();
    await page.getByText('Чужое').first().waitFor();
    assert.match(await draft(), /Чужое/);
  },
);

story(
  'a scenario goes out and comes in as a file, byte for byte',
  async ({ page, rest, go, settled, shot, accessible }) => {
    const { id, catalog } = await versions(rest, 'Файл: обмен');
    await go(`/scenarios/${id}`);
    await page.getByLabel('Ещё', { exact: true }).click();
    const [sent] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Скачать файл .bpmn' }).click(),
    ]);
    assert.equal(sent.suggestedFilename(), 'Файл обмен — черновик.bpmn');
    assert.equal(await readFile(await sent.path(), 'utf8'), second(catalog.id));

    const saved = () => page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.body());
    const replace = (file) =>
      chooseFile(
        page,
        async () => {
          await page.getByLabel('Ещё', { exact: true }).click();
          await page.getByRole('menuitem', { name: 'Заменить файлом…' }).click();
        },
        file,
      );
    await replace(buffer('битый.bpmn', '<bpmn>\n<a></bpmn>'));
    await page.getByText('Файл не читается как XML: строка 2').waitFor();
    // what another program has written: two bytes a character, the higher one first, and a mark that says so
    const wide = Buffer.from(`\ufeff${first(catalog.id).replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16();
    await replace({ ...buffer('широкий.bpmn', ''), buffer: wide });
    await page.getByRole('button', { name: 'Заменить черновик' }).click();
    await page.getByText('стал черновиком').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual(await saved(), wide);
    const faulty = first(catalog.id).replace('type="code"', 'type="no.such"');
    await replace(buffer('с ошибкой.bpmn', faulty));
    const dialog = page.getByRole('dialog', { name: /с ошибкой/ });
    await dialog.getByText('Запомнить номер').first().waitFor();
    await dialog.getByText('1 замечание').click();
    await dialog.getByRole('button', { name: /no\.such/ }).click();
    await settled();
    assert.equal(await dialog.locator('.a-selected[data-element-id="Count"]').count(), 2);
    await accessible();
    await shot('versions-file');
    await dialog.getByRole('button', { name: 'Заменить черновик' }).click();
    await page.getByText('«с ошибкой.bpmn» стал черновиком').waitFor();
    await page.locator('[data-element-id="Keep"]').first().waitFor();
    assert.equal(String(await saved()), faulty);
    const note = page.getByRole('alert').filter({ hasText: 'с ошибкой' });
    await note.getByRole('button', { name: 'Отменить', exact: true }).click();
    await settled();
    assert.deepEqual(await saved(), wide);

    await go('/scenarios');
    const upload = () => page.getByRole('main').getByRole('button', { name: 'Из файла' }).click();
    await chooseFile(page, upload, buffer('картинка.bpmn', '\u0089PNG'));
    await page.getByText('Файл не читается как XML').waitFor();
    await chooseFile(page, upload, buffer('Из другой системы.bpmn', first(catalog.id)));
    await page.waitForURL(/\/scenarios\/\d+/);
    await page.locator('[data-element-id="Keep"]').first().waitFor();
    await page.getByRole('heading', { name: 'Из другой системы' }).waitFor();
  },
);

story(
  'the comparison in English on a phone: a list in words',
  { language: 'en', theme: 'dark', size: 'phone' },
  async ({ page, rest, go, shot, accessible }) => {
    const { id } = await versions(rest, 'Requests');
    await go(`/scenarios/${id}/compare?before=1&after=draft`);
    const list = page.getByRole('complementary', { name: 'What has changed' });
    await list.getByText('4 hours').waitFor();
    await list.getByText('Mail', { exact: false }).first().waitFor();
    assert.equal(await page.locator('.djs-container').count(), 0);
    await accessible();
    await shot('versions-phone');
  },
);

story(
  'scripts are completed from the company’s own catalogs: fields by their names, options, other catalogs',
  async ({ page, rest, go, settled, shot }) => {
    const { id, catalog } = await versions(rest, 'Подсказки');
    await go(`/scenarios/${id}?element=Count`);
    await page.getByRole('button', { name: /^Изменить код/ }).click();
    const editor = page.getByRole('dialog').locator('.cm-content');
    const offer = page.locator('.cm-tooltip-autocomplete');
    const type = async (text, wanted) => {
      await editor.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type(text);
      await offer.getByText(wanted, { exact: true }).first().waitFor();
    };
    await type('record.values.сум', 'amount');
    await page.keyboard.press('Enter');
    await editor.getByText('record.values.amount').last().waitFor();
    await type('values.status[0] === "', 'closed');
    await offer.getByText('Закрыто').waitFor();
    await shot('typings-options');
    await page.keyboard.press('Escape');
    await type('call === "', 'done');
    await page.keyboard.press('Escape');
    await type(`const one = records.get("${catalog.id}", 1); one.values.`, 'until');
    await shot('typings-fields');
    await page.keyboard.press('Escape');
    await settled();
  },
);
