// A rule that a person draws from nothing: what it asks of the record is asked of what would be saved.
import assert from 'node:assert/strict';
import { editor, requests } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

const all = {
  ru: {
    event: 'Событие',
    update: 'Перед изменением записи',
    catalog: 'Каталог',
    choice: 'Выбор пути',
    refuse: 'Запретить изменение',
    message: 'Сообщение',
    end: 'Конец',
    nextEnd: 'Дальше: конец',
    add: 'Добавить условие',
    about: 'Что сравнить',
    sign: 'Как сравнить',
    empty: 'не заполнено',
    otherwise: 'Иначе',
    toEnd: 'к «Конец»',
    publish: 'Опубликовать',
    published: 'Опубликована версия 1',
    find: 'Найти на схеме',
    reason: 'Нужна сумма',
  },
  en: {
    event: 'Event',
    update: 'Before a record is changed',
    catalog: 'Catalog',
    choice: 'Choice of way',
    refuse: 'Refuse the change',
    message: 'Message',
    end: 'End',
    nextEnd: 'Next: end',
    add: 'Add a condition',
    about: 'What to compare',
    sign: 'How to compare',
    empty: 'is empty',
    otherwise: 'Otherwise',
    toEnd: 'to “End”',
    publish: 'Publish',
    published: 'Version 1 is published',
    find: 'Find on the diagram',
    reason: 'An amount is needed',
  },
};

/** The status and the text with which a change is answered. */
async function change(page, catalog, record, values) {
  const answer = await page.request.patch(`/api/v1/catalogs/${catalog}/records/${record}`, {
    data: { values },
  });
  return { status: answer.status(), text: await answer.text() };
}

for (const language of ['ru', 'en']) {
  const words = all[language];
  story(
    `a drawn rule looks at the record as it would be saved (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const catalog = await requests(rest);
      const scenario = await rest.post('/scenarios', { name: `Сумма ${Date.now()}` });
      await go(`/scenarios/${scenario.id}`);
      const { panel, choose, put, click, fill, chosen } = editor(page, settled);
      await click('Start');
      await choose(words.event, words.update);
      await choose(words.catalog, catalog.name);
      await put(words.choice);
      const gateway = chosen();
      await put(words.refuse);
      await fill(words.message, words.reason);
      await put(words.end);
      await click(gateway);
      await page.locator(`.djs-context-pad .entry[title="${words.nextEnd}"]`).click();
      await settled();
      // from anywhere on the page, by what it is
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: words.find, exact: true }).fill(words.choice);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await settled();
      assert.equal(chosen(), gateway);
      await panel.getByRole('button', { name: words.add }).first().click();
      await choose(words.about, 'Сумма');
      await choose(words.sign, words.empty);
      await choose(words.otherwise, words.toEnd);
      await accessible();
      await shot('rule-drawn');
      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByText(words.published).waitFor();

      const values = { title: 'Заявка', amount: 5 };
      const { id } = await rest.post(`/catalogs/${catalog.id}/records`, { values });
      const refused = await change(page, catalog.id, id, { amount: null });
      assert.equal(refused.status, 400, refused.text);
      assert.match(refused.text, new RegExp(words.reason));
      const allowed = await change(page, catalog.id, id, { title: 'Другая' });
      assert.equal(allowed.status, 200, `what is not touched is there: ${allowed.text}`);
    },
  );
}
