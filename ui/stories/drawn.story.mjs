// Elements that a person draws from nothing: what stands on a step, what waits together, what is only for people.
import assert from 'node:assert/strict';
import { editor, more, requests } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

const apart = (one, other) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

story(
  'exits of a step and what follows them never lie on each other',
  async ({ page, rest, go, settled }) => {
    const { id } = await rest.post('/scenarios', { name: `Выходы ${Date.now()}` });
    await go(`/scenarios/${id}?element=Start`);
    const { put, click, chosen } = editor(page, settled);
    const pad = async (title) => {
      await page.locator('.djs-context-pad').getByTitle(title).click();
      await settled();
      return chosen();
    };
    await put('Задача сотруднику');
    const step = chosen();
    const drawn = [];
    for (const title of [/^Когда срок прошёл/, /^Когда время вышло/, /^Если шаг не удался/]) {
      await click(step);
      drawn.push(await pad(title), await pad(/^Дальше: задача/));
    }
    const boxes = await Promise.all(
      drawn.map((one) =>
        page.locator(`.djs-shape[data-element-id="${one}"] > .djs-hit`).first().boundingBox(),
      ),
    );
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) assert.ok(apart(one, other), JSON.stringify(boxes));
    // A second click leaves the settings open.
    await click(drawn[1]);
    await click(drawn[1]);
    assert.equal(chosen(), drawn[1]);
  },
);

story(
  'what waits together, a named group around it, and a task for the record of each round',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const catalog = await requests(rest);
    const second = `Второе, ${catalog.name}`;
    for (const title of ['Первое', second])
      await rest.post(`/catalogs/${catalog.id}/records`, { values: { title } });
    const { id } = await rest.post('/scenarios', { name: `Вместе ${Date.now()}` });
    await go(`/scenarios/${id}?element=Start`);
    const { panel, choose, put, click, fill, chosen } = editor(page, settled);
    const next = async (title) => {
      await page.locator('.djs-context-pad').getByTitle(title).click();
      await settled();
    };
    await page.getByRole('button', { name: 'События', exact: true }).click();
    await page.getByRole('button', { name: 'Особые случаи', exact: true }).click();
    await put('Что раньше');
    const gateway = chosen();
    await next('Дальше: ждать сообщение');
    await panel.getByLabel('Имя сообщения').fill('paid');
    await page.keyboard.press('Tab');
    await next('Дальше: задача сотруднику');
    await choose('Сотрудник', 'Администратор');
    await more(page, 'Для каждого: по очереди');
    await panel.getByText('Записи', { exact: true }).click();
    await choose('Каталог', catalog.name);
    await choose('Чья карточка', 'Другая запись');
    await panel.getByRole('combobox', { name: 'Каталог' }).first().click();
    await page.getByRole('option', { name: catalog.name, exact: true }).click();
    await choose('Какая запись', 'Запись этого повтора («item»)');
    await next('Дальше: конец');
    await click(gateway);
    await next('Дальше: ждать времени');
    await fill('Через сколько', '30');
    await next('Дальше: конец');
    await page.keyboard.press('Escape');
    await put('Группа');
    await fill('Название на схеме', 'Оплата');
    await accessible();
    await shot('drawn');
    await page.getByRole('button', { name: 'Опубликовать', exact: true }).click();
    await page.getByText('Опубликована версия 1').waitFor();

    const process = (await rest.post(`/scenarios/${id}/start`, { variables: {} })).id;
    const deadline = Date.now() + 60_000;
    const told = { data: { name: 'paid', processId: process } };
    while (!(await page.request.post('/api/v1/processes/messages', told)).ok()) {
      assert.ok(Date.now() < deadline, 'the process waits');
      await page.waitForTimeout(200);
    }
    await go('/inbox');
    await page.getByRole('main').getByText(second).first().waitFor();
  },
);
