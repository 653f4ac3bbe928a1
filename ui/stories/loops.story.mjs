// A step for each of many and what undoes it, drawn by a person; how far the rounds of a process have come.
import assert from 'node:assert/strict';
import { more } from './harness/editor.mjs';
import { base, story } from './harness/index.mjs';

const all = {
  ru: {
    settings: 'Настройки',
    inARow: 'Для каждого: по очереди',
    undo: 'Чем отменяется (компенсация)',
    repeat: 'Повтор для каждого',
    atOnce: 'Для каждого одновременно',
    records: 'Записи',
    item: 'Имя элемента',
    publish: 'Опубликовать',
    published: 'Опубликована версия 1',
    progress: '1 из 3',
  },
  en: {
    settings: 'Settings',
    inARow: 'For each: one after the other',
    undo: 'What undoes it (compensation)',
    repeat: 'Repeat for each',
    atOnce: 'For each, at the same time',
    records: 'Records',
    item: 'Element’s name',
    publish: 'Publish',
    published: 'Version 1 is published',
    progress: '1 of 3',
  },
};

/** The example of a page of the documentation as a scenario of its own. */
async function example(page, rest, kind, language) {
  const headers = { 'Accept-Language': language };
  const answer = await page.request.get(`${base}/api/v1/elements/${kind}`, { headers });
  const { example: bpmn, title } = await answer.json();
  return rest.post('/scenarios', { name: `${title} ${Date.now()}`, bpmn });
}

for (const language of ['ru', 'en']) {
  const words = all[language];
  story(
    `a step is done for each of many and can be undone (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { id } = await example(page, rest, 'step', language);
      await go(`/scenarios/${id}`);
      const panel = page.getByRole('complementary', { name: words.settings, exact: true });
      const step = page
        .locator('.djs-shape')
        .filter({ has: page.locator('rect[rx="9"]') })
        .first();
      await step.locator('.djs-hit').first().click();
      await settled();
      await more(page, words.inARow);
      await settled();
      await step.locator('path[data-mark="inARow"]').waitFor();
      await panel.getByRole('combobox', { name: words.repeat }).click();
      await page.getByRole('option', { name: words.atOnce, exact: true }).click();
      await step.locator('path[data-mark="atOnce"]').waitFor();
      await panel.getByText(words.records, { exact: true }).click();
      await panel.getByRole('textbox', { name: words.item }).fill('client');
      await page.keyboard.press('Tab');
      await settled();
      await accessible();
      await shot('loop-form');

      await more(page, words.undo);
      await settled();
      await page.locator('path[data-mark="undoes"]').waitFor();
      await shot('undo-drawn');
      const bpmn = await page.request.get(`${base}/api/v1/scenarios/${id}/bpmn`).then((one) => one.text());
      assert.match(bpmn, /isForCompensation/);
      assert.match(bpmn, /multiInstanceLoopCharacteristics/);
      // What is drawn fits together: only what a person has not chosen yet is missing.
      const { problems } = await rest.get(`/scenarios/${id}`);
      assert.deepEqual(problems.map(({ code }) => code).sort(), [
        'missing-input',
        'no-component',
        'unset-variable',
      ]);
    },
  );

  story(
    `a process says how far its rounds have come (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { id } = await example(page, rest, 'loop', language);
      await go(`/scenarios/${id}?element=Sign`);
      await page.locator('.djs-shape[data-element-id="Sign"] path[data-mark="atOnce"]').waitFor();
      await shot('loop-example');
      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByText(words.published).waitFor();
      const variables = { prices: [100, 200, 300], total: 0 };
      const started = await rest.post(`/scenarios/${id}/start`, { variables });
      const active = async () =>
        (await rest.get(`/processes/${started.id}`)).active.filter((one) => one.taskId);
      let open = await active();
      for (let patience = 0; open.length < 2 && patience < 100; patience++) {
        await page.waitForTimeout(100);
        open = await active();
      }
      await rest.post(`/tasks/${open[0].taskId}/complete`, { outcome: 'yes' });
      await go(`/processes/${started.id}`);
      await page.getByText(words.progress, { exact: true }).waitFor();
      await settled();
      await accessible();
      await shot('loop-progress');
    },
  );
}
