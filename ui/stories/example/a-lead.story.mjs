// The main job from end to end, in a company that is empty at first (so it is told before the others of the example): the example is
// loaded with one click, the site posts a lead, the manager calls, the deal is there and the process shows its path.
import assert from 'node:assert/strict';
import { example } from '../harness/example.mjs';
import { base, rest, signIn, story } from '../harness/index.mjs';

const password = process.env.ARTEL_DEMO_PASSWORD ?? 'artel-demo-1';
const people = {
  'Ольга Крылова': { email: 'olga@example.com', password },
  'Павел Мельник': { email: 'pavel@example.com', password },
};

/** What a web site sends; nobody has signed in. */
async function post(lead) {
  const answer = await fetch(`${base}/api/webrequest/site-lead`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(lead),
  });
  assert.equal(answer.status, 201);
  return (await answer.json()).id;
}

/** The name of the one who is to call, as soon as the process has found somebody. */
async function manager(api, lead) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const [task] = await api.get(`/tasks?box=all&catalogId=leads&recordId=${lead}`);
    if (task?.assignee) return task.assignee.title;
    await api.get('/tasks/count');
  }
  throw new Error(`nobody is to call about lead ${lead}`);
}

story(
  'an empty company loads the example with one click',
  async ({ page, go, shot, settled, accessible, rest }) => {
    await go('/');
    await accessible();
    await shot('start-empty');
    await page.getByRole('button', { name: /Загрузить готовый пример/ }).click();
    await page.waitForURL(/\/catalogs\/leads/, { timeout: 60_000 });
    await settled();
    await page.getByRole('navigation').getByText('Сделки').waitFor();
    await shot('example-loaded');
    const company = await rest.get('/company');
    assert.equal(company.demo.loaded, true);
    assert.equal(company.demo.available, false);
  },
);

/** The process of the lead, once it has come to its end: what follows the task is done by the server in its own time. */
async function completed(api, lead) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const [run] = await api.get(`/processes?catalogId=leads&recordId=${lead}`);
    if (run.status === 'completed') return run;
    assert.ok(Date.now() < deadline, `the process is ${run.status}`);
  }
}

for (const language of ['ru', 'en']) {
  const name = language === 'ru' ? 'Анна' : 'Maria';
  const phone = language === 'ru' ? '+7 901 234-56-78' : '+7 901 234-56-79';

  story(
    `a lead becomes a deal, ${language}`,
    { language },
    async ({ page, context, rest: api, go, shot, settled }) => {
      await example(api);
      const lead = await post({ name, phone, text: 'Нужен расчёт' });
      const who = await manager(api, lead);
      const browser = context.browser();
      const desk = await browser.newContext({
        baseURL: base,
        locale: language === 'en' ? 'en-GB' : 'ru-RU',
        timezoneId: 'Europe/Moscow',
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
      });
      try {
        await signIn(desk, people[who]);
        await rest(desk).patch('/profile', { language });
        await call(await desk.newPage(), { lead, name, language, api });
        await rest(desk).patch('/profile', { language: 'ru' });
      } finally {
        await desk.close();
      }

      const run = await completed(api, lead);
      const [deal] = await api.get(`/catalogs/deals/records?searchText=${encodeURIComponent(name)}`);
      assert.equal(deal.title, `Сделка: ${name}`);
      await go('/catalogs/deals');
      await page.getByText(`Сделка: ${name}`).first().waitFor();
      await shot('lead-deal');

      await go(`/processes/${run.id}`);
      await page.locator('[data-element-id=Call].a-done, .a-done [data-element-id=Call]').first().waitFor();
      await settled();
      await shot('lead-process');
    },
  );
}

/** What the manager does: sees the task come, is told what is missing, completes it and is shown the next one. */
async function call(page, { lead, name, language, api }) {
  // what the diagram and the catalogs say stays in the language in which the example was loaded
  const comment = language === 'ru' ? 'Комментарий' : 'Comment';
  const shot = (what) =>
    page.screenshot({
      path: `${process.env.ARTEL_TARGET ?? '../target'}/screenshots/${what}.${language}.png`,
    });
  const settled = () => page.waitForFunction(() => document.documentElement.dataset.settled === 'true');
  await page.goto('/inbox');
  await settled();
  await page.getByRole('link').filter({ hasText: name }).first().click();
  await settled();
  await shot('lead-task');

  // another lead for the same person comes live, without a reload
  const more = language === 'ru' ? 'Борис' : 'Boris';
  const others = [
    await post({ name: more, phone: '+7 902 000-00-01' }),
    await post({ name: more, phone: '+7 902 000-00-02' }),
  ];
  for (const other of others) await manager(api, other);
  await page.getByRole('link').filter({ hasText: more }).first().waitFor();

  await page.getByRole('button', { name: 'Отказ' }).click();
  await page.getByRole('textbox', { name: comment }).and(page.locator('[aria-invalid=true]')).waitFor();
  await shot('lead-refused');
  await page.getByRole('button', { name: 'Договор' }).click();
  await page.getByRole('link').filter({ hasText: name }).first().waitFor({ state: 'detached' });
  await settled();
  assert.match(page.url(), /\/inbox\/\d+/, 'the next task is shown');
  await shot('lead-done');
  const [task] = await api.get(`/tasks?box=all&catalogId=leads&recordId=${lead}`);
  assert.equal(task, undefined, 'the call is done');
}
