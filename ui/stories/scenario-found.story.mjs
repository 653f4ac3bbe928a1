import assert from 'node:assert/strict';
import { editor, requests } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

story(
  'records found page by page: the first of the last page is the record of a task, and a letter says what it was called',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const catalog = await requests(rest);
    const create = (title) => rest.post(`/catalogs/${catalog.id}/records`, { values: { title } });
    // its own word: the inbox and the letters are those of all stories
    const second = `Второе, ${catalog.name}`;
    for (const title of ['Первое', second, 'Третье']) await create(title);
    const { id } = await rest.post('/scenarios', { name: `Страницы: ${catalog.name}` });
    const { panel, choose, put, click, fill, chosen } = editor(page, settled);
    const compute = async (label, option) => {
      await panel
        .getByRole('radiogroup', { name: new RegExp(label) })
        .getByText('Вычислить')
        .click();
      await settled();
      await panel.getByRole('button', { name: 'Вставить значение' }).last().click();
      await settled();
      await shot('scenario-insert');
      await page.getByRole('option', { name: option, exact: true }).last().click();
      await settled();
      await page.keyboard.press('Tab');
    };

    await go(`/scenarios/${id}?element=Start`);
    await choose('Событие', 'Создана запись');
    await choose('Каталог', catalog.name);
    await put('Задать переменные');
    await panel.getByRole('textbox', { name: 'Новая переменная' }).fill('next');
    await panel.getByRole('button', { name: 'Добавить', exact: true }).click();
    await put('Найти записи');
    const find = chosen();
    await choose('Каталог', catalog.name);
    await fill('Не больше', '2');
    await compute('После', 'next · Задать переменные');
    await fill('Записи', 'found');
    await fill('Дальше', 'next');
    await put('Выбор пути');
    const choice = chosen();

    await put('Задача сотруднику');
    await fill('Название на схеме', 'Разобрать');
    await choose('Сотрудник', 'Администратор');
    await choose('Чья карточка', 'Другая запись');
    await choose('Каталог', catalog.name);
    await choose('Какая запись', 'Первая из «found»');
    await put('Письмо');
    await fill('Кому', 'office@artel.test');
    await compute('Тема', 'Тема');
    await fill('Текст', 'Разобрано');
    await put('Конец');

    await page.getByRole('button', { name: 'Показать целиком' }).click();
    await click(choice);
    await page.locator('.djs-context-pad').getByTitle('Соединить с другим элементом').click();
    const box = await page.locator(`.djs-shape[data-element-id="${find}"]`).boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 8, { steps: 4 });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 8);
    await settled();
    await click(choice);
    await choose('Иначе', 'к «Разобрать»');
    // Two steps write `next`: it is one thing to compare.
    await panel.getByRole('button', { name: 'Добавить условие' }).click();
    await choose('Что сравнить', 'next');
    await accessible();
    await shot('scenario-pages');
    // A warning that keeps from nothing: the pages are read in one go.
    await page.getByText(/В цикле .* нет ожидания/).waitFor();
    await page.getByRole('button', { name: 'Опубликовать' }).click();
    await page.getByText('Опубликована версия 1').waitFor();

    await create('Четвёртое');
    await go('/inbox');
    await page.getByRole('main').getByText(second).first().click();
    await page.getByRole('heading', { name: 'Разобрать' }).waitFor();
    await page.waitForURL(/\/inbox\/\d+/);
    const done = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Готово' }).click();
    await page.getByText(`Готово: ${second}`).waitFor();
    await page.waitForURL((address) => address.pathname !== done);
    await settled();
    // what is done does not come back, although nothing else may be left to do
    assert.notEqual(new URL(page.url()).pathname, done);
    // the letter is written when the process goes on, in its own time
    const deadline = Date.now() + 60_000;
    do {
      assert.ok(Date.now() < deadline, 'the letter is written');
      await go('/outbox');
    } while (!(await page.getByText(second).first().isVisible()));
    const bpmn = await page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
    assert.match(bpmn, /records\.get\("[^"]+", found\[0\]\?\.id\)\?\.values\.title/);
  },
);
