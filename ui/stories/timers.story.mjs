// When the timer at a step rings is read where the step stands, and at the timer itself.
import { readFileSync } from 'node:fs';
import { story } from './harness/index.mjs';

const example = new URL('../../src/main/resources/elements/timer-exit/example.bpmn', import.meta.url);

const all = {
  ru: {
    rings: /^Таймер «Прошёл час.*» сработает \d/,
    notYet: 'Здесь процесс ещё не был',
    all: 'Показать весь путь',
  },
  en: {
    rings: /^Timer “Прошёл час.*” is due \d/,
    notYet: 'The process has not been here yet',
    all: 'Show the whole path',
  },
};

for (const language of ['ru', 'en']) {
  const words = all[language];
  story(
    `the process tells when its timers ring (${language})`,
    { language },
    async ({ page, rest, go, shot, settled, accessible }) => {
      const { id } = await rest.post('/scenarios', {
        name: `Timers ${Date.now()}`,
        bpmn: readFileSync(example, 'utf8'),
      });
      await rest.post(`/scenarios/${id}/publish`, {});
      const { id: process } = await rest.post(`/scenarios/${id}/start`, {});
      for (let patience = 0; patience < 100; patience++) {
        if ((await rest.get(`/processes/${process}`)).status === 'waiting') break;
        await page.waitForTimeout(100);
      }
      await go(`/processes/${process}`);
      await page.getByText(words.rings).waitFor();
      await settled();
      await accessible();
      await shot('timers');
      const late = page.locator('.djs-shape[data-element-id="Late"]');
      await late.click();
      await page.getByText(words.notYet).waitFor();
      await page.getByText(words.rings).waitFor();
      await late.locator('.djs-outline').waitFor();
      await shot('timer-chosen');
      // what an address names is chosen as well, and nothing is once the whole path is asked for
      await go(`/processes/${process}?element=Late`);
      await late.locator('.djs-outline').waitFor();
      await page.getByRole('button', { name: words.all, exact: true }).click();
      await late.locator('.djs-outline').waitFor({ state: 'hidden' });
    },
  );
}
