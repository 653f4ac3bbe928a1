// What an employee may rely on in the inbox and on the page of a process.
import assert from 'node:assert/strict';
import { example } from '../harness/example.mjs';
import { base, rest, signIn, story } from '../harness/index.mjs';

const password = process.env.ARTEL_DEMO_PASSWORD ?? 'artel-demo-1';
const emails = { 'Ольга Крылова': 'olga@example.com', 'Павел Мельник': 'pavel@example.com' };

/** A lead from the site; gives it with its task as soon as somebody is to call. */
async function lead(api, name) {
  await example(api);
  const sent = { name, phone: '+7 904 000-11-22', email: 'vera@example.com', text: 'Двадцать окон' };
  const answer = await fetch(`${base}/api/webrequest/site-lead`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sent),
  });
  const { id } = await answer.json();
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const [task] = await api.get(`/tasks?box=all&catalogId=leads&recordId=${id}`);
    if (task?.assignee) return { id, task };
  }
  throw new Error(`nobody is to call about lead ${id}`);
}

story('what was typed into a task waits there', async (told) => {
  const { page, context, rest: api, go, settled, accessible } = told;
  const first = await lead(api, 'Черновик Первый');
  await signIn(context, { email: emails[first.task.assignee.title], password });
  await rest(context).patch('/profile', { language: 'ru' });
  await go(`/inbox/${first.task.id}`);
  await page.getByRole('link', { name: /Черновик Первый.*\+7 904 000-11-22/ }).waitFor();
  await accessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await accessible();
  const comment = page.getByRole('textbox', { name: 'Комментарий' });
  await comment.fill('Просил перезвонить вечером');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').locator('a[href="/catalogs/leads"]').click();
  await page.waitForURL(/catalogs\/leads/);
  await settled();
  await page.goBack();
  await settled();
  assert.equal(await comment.inputValue(), 'Просил перезвонить вечером');
});

story(
  'an employee sees the way of a process, and no buttons that are refused',
  async ({ page, context, rest: api, go, accessible }) => {
    const { task } = await lead(api, 'Путь');
    for (const path of [`/processes/${task.processId}?tab=variables`, '/processes', '/outbox']) {
      await go(path);
      await accessible();
    }
    await signIn(context, { email: emails[task.assignee.title], password });
    await rest(context).patch('/profile', { language: 'ru' });
    const refused = [];
    page.on('response', (answer) => answer.status() === 403 && refused.push(answer.url()));
    await go(`/processes/${task.processId}`);
    await page.getByRole('button', { name: /Найти клиента/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Прервать' }).count(), 0);
    await page.getByRole('button', { name: /Выбор пути/ }).waitFor();
    assert.deepEqual(refused, []);
  },
);
