// A mark of how far the way has come: put on the diagram by its name, told of in its page, and seen in the trace.
import assert from 'node:assert/strict';
import { editor } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

const all = {
  ru: {
    kind: 'Веха',
    name: 'Название на схеме',
    find: 'Найти',
    help: 'Отмечает, как далеко зашёл процесс: имя и время останутся в трассе',
    reached: 'Товар отправлен',
    publish: 'Опубликовать',
    published: 'Опубликована версия 1',
  },
  en: {
    kind: 'Milestone',
    name: 'Name on the diagram',
    find: 'Find',
    help: 'Marks how far the way has come: its name and the time stay in the trace',
    reached: 'Goods sent',
    publish: 'Publish',
    published: 'Version 1 is published',
  },
};

for (const language of ['ru', 'en']) {
  const words = all[language];
  story(
    `a milestone is put on the way and stands in the trace (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { id } = await rest.post('/scenarios', { name: `${words.kind} ${Date.now()}` });
      await go(`/scenarios/${id}`);
      const { panel, fill, click } = editor(page, settled);
      const [start] = await page.locator('.djs-shape[data-element-id^="Start"]').all();
      await click(await start.getAttribute('data-element-id'));
      await page.getByRole('textbox', { name: words.find, exact: true }).fill(words.kind);
      await page.keyboard.press('Enter');
      await settled();
      await panel.getByRole('heading', { name: words.kind, exact: true }).waitFor();
      await panel.getByText(words.help).waitFor();
      await fill(words.name, words.reached);
      await accessible();
      await shot('milestone');
      const bpmn = await page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
      assert.match(bpmn, /<bpmn:intermediateThrowEvent [^>]*name="/);

      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByText(words.published).waitFor();
      const { id: process } = await rest.post(`/scenarios/${id}/start`, {});
      for (let patience = 0; patience < 100; patience++) {
        if ((await rest.get(`/processes/${process}`)).status === 'completed') break;
        await page.waitForTimeout(100);
      }
      await go(`/processes/${process}`);
      await page.locator('.djs-shape').first().waitFor();
      await page.getByText(words.reached).first().waitFor();
      await settled();
      await shot('milestone-trace');
    },
  );
}
