// The code of a step is typed as soon as its dialog is open.
import assert from 'node:assert/strict';
import { editor } from './harness/editor.mjs';
import { story } from './harness/index.mjs';

story('the cursor stands in the code when its dialog opens', async ({ page, rest, go, settled }) => {
  const { id } = await rest.post('/scenarios', { name: `Код ${Date.now()}` });
  await go(`/scenarios/${id}`);
  const { panel, put, click } = editor(page, settled);
  await click('Start');
  await put('Код');
  await panel.getByRole('button', { name: 'Написать код', exact: true }).click();
  await page.getByRole('dialog').locator('.cm-content:focus').waitFor();
  await settled();
  // a space would press the button that closes the dialog, were the cursor there
  await page.keyboard.type('return 1 + 1;');
  const code = page.getByRole('dialog').locator('.cm-content');
  assert.equal(await code.innerText(), 'return 1 + 1;');
  await page.getByRole('button', { name: 'Готово', exact: true }).click();
  await settled();
  const bpmn = await page.request.get(`/api/v1/scenarios/${id}/bpmn`).then((answer) => answer.text());
  assert.match(bpmn, /return 1 \+ 1;/);
});
