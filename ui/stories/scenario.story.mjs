import assert from 'node:assert/strict';
import { editor, requests } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

story(
  'a scenario from nothing: drawn, published, and a new record gives a task',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const catalog = await requests(rest);
    const { panel, choose, put, click, fill, chosen } = editor(page, settled);
    await go('/scenarios');
    await accessible();
    await page.getByRole('main').getByRole('button', { name: 'Новый сценарий' }).click();
    await page.getByLabel('Название').fill('Ответить на обращение');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/scenarios\/\d+/);
    await settled();
    await page.getByText('Щёлкните по началу').waitFor();
    await accessible();

    await click('Start');
    await choose('Событие', 'Создана запись');
    await choose('Каталог', catalog.name);
    await panel.getByRole('button', { name: 'Добавить условие' }).click();
    await choose('Что сравнить', 'Статус');
    await shot('scenario-start');
    await put('Задача сотруднику');
    await page.getByText('Задачу «Новая задача» никто не получит').waitFor();
    await fill('Название на схеме', 'Ответить человеку');
    await choose('Сотрудник', 'Администратор');
    await panel.getByRole('textbox', { name: 'Через сколько' }).fill('2');
    await choose('Единица времени', 'часов');
    const task = chosen();
    await accessible();
    await shot('scenario-task');
    await put('Конец');
    await page.getByText('Замечаний нет').waitFor();

    const id = page.url().match(/scenarios\/(\d+)/)[1];
    await page.getByRole('button', { name: 'Опубликовать' }).click();
    await page.getByText('Опубликована версия 1').waitFor();
    await page.getByText('Работает, версия 1').waitFor();
    const bpmn = await page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
    assert.match(bpmn, /<artel:condition>values\.status\?\.\[0\] === "new"<\/artel:condition>/);
    assert.match(bpmn, /<artel:due>PT2H<\/artel:due>/);

    await rest.post(`/catalogs/${catalog.id}/records`, { values: { title: 'Не открывается дверь' } });
    await go('/inbox');
    await page.getByText('Ответить человеку').first().waitFor();
    await page.getByText('Не открывается дверь').first().waitFor();

    await go(`/scenarios/${id}?element=${task}`);
    await panel.getByRole('heading', { name: 'Задача сотруднику' }).waitFor();
    await panel.getByRole('button', { name: 'Копировать ссылку' }).click();
    await page.getByText('Ссылка скопирована').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, page.url());
    // The hint of the button closes by Escape itself, so the pointer leaves it before.
    await page.mouse.move(700, 200);
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel.getByRole('heading', { name: 'Задача сотруднику' }).waitFor({ state: 'detached' });
    assert.equal(chosen(), null);

    await page.getByLabel('Ещё', { exact: true }).click();
    await page.getByRole('menuitem', { name: 'Выключить' }).click();
    await page.getByText('Сценарий выключен').waitFor();
    await page.getByRole('button', { name: 'Включить' }).click();
    await page.getByText('Работает, версия 1').waitFor();

    // Escape closes the dialog alone; going back to a version asks before it throws edits away.
    await go(`/scenarios/${id}?element=${task}`);
    await put('Заметка');
    await page.getByText('Черновик сохранён').waitFor();
    const note = chosen();
    const versions = async () => {
      await page.getByLabel('Ещё', { exact: true }).click();
      await page.getByRole('menuitem', { name: 'Версии' }).click();
      await page.getByRole('dialog', { name: 'Версии' }).getByText('работает').waitFor();
    };
    await versions();
    await accessible();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(chosen(), note);
    await versions();
    await page.getByRole('button', { name: 'Вернуть в черновик' }).click();
    await page
      .getByRole('dialog', { name: 'Заменить черновик' })
      .getByRole('button', { name: 'Вернуть в черновик' })
      .click();
    await page.getByText('Версия 1 стала черновиком').waitFor();
    await page.locator(`[data-element-id="${note}"]`).first().waitFor({ state: 'detached' });
  },
);

story(
  'a scenario whose way is chosen: conditions, steps, timers, problems that lead to their element',
  async ({ page, rest, go, shot, settled, accessible }) => {
    const catalog = await requests(rest);
    const { id } = await rest.post('/scenarios', { name: 'Разбор обращений' });
    const { panel, choose, put, click, fill, chosen } = editor(page, settled);
    await go(`/scenarios/${id}?element=Start`);
    await choose('Событие', 'Изменена запись');
    await choose('Каталог', catalog.name);
    await panel.getByLabel('Следить за полями').first().click();
    await page.getByRole('option', { name: 'Сумма', exact: true }).click();
    await page.keyboard.press('Escape');
    await put('Задача сотруднику');
    const task = chosen();
    await put('Выбор пути');
    const choice = chosen();
    await put('Изменить запись');
    await choose('Каталог', catalog.name);
    await choose('Запись', 'Запись, с которой идёт процесс');
    await panel.getByRole('button', { name: 'Добавить поле' }).click();
    await page.getByRole('option', { name: 'Тема', exact: true }).click();
    await settled();
    await fill('Тема', 'Разобрано');
    await shot('scenario-step');
    await put('Конец');
    await click(choice);
    await put('Ждать времени');
    await choose('Ждать', 'В момент из поля записи');
    await choose('Поле с датой', 'Ответить до');
    await put('Завершить с ошибкой');
    await fill('Имя ошибки', 'TooLate');
    await click(task);
    await page.getByTitle('Когда срок прошёл').click();
    await settled();
    await panel.getByRole('heading', { name: 'Срок шага' }).waitFor();
    await panel.getByRole('textbox', { name: 'Через сколько' }).fill('45');
    await page.keyboard.press('Tab');
    await settled();
    await accessible();
    await shot('scenario-drawn');

    // A choice shows its ways; the line to one of them is chosen from there, and by a link.
    await page.getByRole('button', { name: 'Показать целиком' }).click();
    await click(choice);
    // The buttons of the element go with it when the view moves.
    await page.getByRole('button', { name: 'Крупнее', exact: true }).click();
    await page.waitForFunction((id) => {
      const box = (found) => document.querySelector(found).getBoundingClientRect();
      const gap = box('.djs-context-pad').left - box(`[data-element-id="${id}"]`).right;
      return gap >= 0 && gap < 20;
    }, choice);
    await page.getByRole('button', { name: 'Показать целиком' }).click();
    await choose('Иначе', 'к «Изменить запись»');
    await panel.getByRole('button', { name: 'Добавить условие' }).click();
    await settled();
    await accessible();
    await shot('scenario-choice');
    await panel.getByRole('button', { name: /^Показать линию к «Таймер»/ }).click();
    await settled();
    await go(`/scenarios/${id}?element=${chosen()}`);
    await panel.getByRole('heading', { name: 'Связь' }).waitFor();

    const faults = page.getByRole('region', { name: 'Замечания к схеме' });
    await faults.getByRole('button', { name: /никто не получит/ }).click();
    await settled();
    assert.equal(chosen(), task);
    const bpmn = await page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
    assert.match(bpmn, /fields="amount"/);
    assert.match(bpmn, /title: "Разобрано"/);
    assert.match(bpmn, /<bpmn:timeDate[^>]*>record\.values\.until</);
    assert.match(bpmn, /<bpmn:timeDuration[^>]*>PT45M</);
    assert.match(bpmn, /errorCode="TooLate"/);
    assert.match(bpmn, /<bpmn:exclusiveGateway [^>]*default=/);
  },
);

story(
  'a draft outlives a lost connection and a reload; somebody else’s draft is not overwritten unasked',
  async ({ page, context, rest, go, settled }) => {
    const { id } = await rest.post('/scenarios', { name: 'Черновик' });
    const { panel, put } = editor(page, settled);
    const tasks = page.locator('.djs-shape[data-element-id^="Activity_"]');
    await go(`/scenarios/${id}`);
    await context.setOffline(true);
    await page
      .getByRole('complementary', { name: 'Что можно поставить на схему' })
      .getByRole('button', { name: 'Письмо', exact: true })
      .click();
    await page.getByText('Правки хранятся в этом браузере').waitFor();
    await context.setOffline(false);
    await page.getByText('Черновик сохранён').waitFor();

    // The request hangs while the page is left: what was drawn stands in the browser alone.
    const held = (route) => (route.request().method() === 'PATCH' ? undefined : route.continue());
    await page.route(`**/api/v1/scenarios/${id}`, held);
    await page
      .getByRole('complementary', { name: 'Что можно поставить на схему' })
      .getByRole('button', { name: 'Код', exact: true })
      .click();
    await page.getByText('Сохраняется…').waitFor();
    await page.unroute(`**/api/v1/scenarios/${id}`, held);
    await page.reload();
    await settled();
    assert.equal(await tasks.count(), 2);
    await page.getByText('Черновик сохранён').waitFor();

    await panel.getByRole('textbox', { name: 'Название на схеме', exact: true }).fill('Набрано');
    await page.reload();
    await page.getByText('Черновик сохранён').waitFor();
    await tasks.filter({ hasText: 'Набрано' }).waitFor();

    const bpmn = await page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
    const { draftRevision } = await rest.get(`/scenarios/${id}`);
    await rest.patch(`/scenarios/${id}`, { bpmn: bpmn.replace('Письмо', 'Чужое письмо'), draftRevision });
    await put('Задать переменные');
    await page.getByText('тем временем изменил кто-то другой').waitFor();
    await page.getByRole('button', { name: 'Взять сохранённый' }).click();
    await tasks.filter({ hasText: 'Чужое письмо' }).waitFor();
    assert.equal(await tasks.count(), 2);
  },
);

story(
  'the editor in English, dark, on a small screen: the code editor completes and shows faults',
  { language: 'en', theme: 'dark', size: 'small' },
  async ({ page, rest, go, shot, settled, accessible }) => {
    const { id } = await rest.post('/scenarios', { name: 'Approval of a request' });
    await go('/scenarios');
    await accessible();
    await go(`/scenarios/${id}?element=Start`);
    await page.getByRole('button', { name: 'Task for a person', exact: true }).click();
    await settled();
    await accessible();
    await shot('scenario-english');
    await page.getByRole('button', { name: 'Code', exact: true }).click();
    await settled();
    await page.getByRole('button', { name: 'Write code' }).click();
    await page.locator('.cm-content').last().click();
    await page.keyboard.type('return records.fi');
    await page.locator('.cm-tooltip-autocomplete').getByText('find').first().waitFor();
    await shot('scenario-code');
    await page.keyboard.press('Enter');
    await page.keyboard.type('(;');
    await page.locator('.cm-lintRange-error').first().waitFor();
  },
);
