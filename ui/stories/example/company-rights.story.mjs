// Employee, head and administrator in the shipped solution: each sees exactly what the rights say, wherever it could show.
import assert from 'node:assert/strict';
import { example } from '../harness/example.mjs';
import { admin, signIn, story } from '../harness/index.mjs';

const password = process.env.ARTEL_DEMO_PASSWORD ?? 'artel-demo-1';
const olga = { email: 'olga@example.com', password };
const irina = { email: 'irina@example.com', password };
const hers = 'Поставка оборудования';
const foreign = 'Годовое обслуживание';

/** The deals of the example, and a client that both sell to, as the administrator knows them. */
async function company(context, api) {
  await signIn(context, admin);
  await example(api);
  const deals = await api.get('/catalogs/deals/records?limit=200');
  const named = (title) => deals.find((deal) => deal.title === title);
  const client = named(foreign).values.client[0];
  return { all: deals, mine: named(hers), other: named(foreign), client };
}

/** Signs in as that employee, with the screens in Russian. */
async function become(context, api, person) {
  await signIn(context, person);
  await api.patch('/profile', { language: 'ru' });
}

async function refused(context, path, status) {
  const answer = await context.request.get(`/api/v1${path}`);
  assert.equal(answer.status(), status, path);
  return answer.text();
}

story('a manager sees the own deals alone, and nothing tells of others', async (told) => {
  const { page, context, rest: api, go, shot, settled, accessible } = told;
  const { mine, other, client } = await company(context, api);
  await become(context, api, olga);
  const me = await api.get('/profile/me');

  const seen = await api.get('/catalogs/deals/records?limit=200');
  assert.ok(seen.some((deal) => deal.id === mine.id));
  for (const deal of seen) {
    assert.equal(deal.values.manager[0].id, me.id, deal.title);
    assert.equal(deal.values.margin, undefined, 'the margin is the office’s');
  }
  const counted = await context.request.get('/api/v1/catalogs/deals/records?limit=1&withCount=true');
  assert.ok(counted.ok());
  const nowhere = await refused(context, '/catalogs/deals/records/77777777', 404);
  const closed = await refused(context, `/catalogs/deals/records/${other.id}`, 404);
  assert.equal(closed.replaceAll(other.id, ''), nowhere.replaceAll('77777777', ''));
  await refused(context, `/catalogs/deals/records?sortField=margin`, 400);
  const found = await api.get(`/catalogs/deals/records?searchText=${encodeURIComponent('обслуживание')}`);
  assert.deepEqual(found, []);
  const related = await api.get(`/catalogs/clients/records/${client.recordId}/relations`);
  assert.ok(!JSON.stringify(related).includes(foreign));

  await go('/catalogs/deals');
  await page.getByText(hers).first().waitFor();
  assert.equal(await page.getByText(foreign).count(), 0);
  assert.equal(await page.getByRole('columnheader', { name: /Маржа/ }).count(), 0);
  await accessible();
  await shot('rights-manager-table');
  await go(`/catalogs/deals/records/${mine.id}`);
  await page.getByText('Сумма').first().waitFor();
  assert.equal(await page.getByText('Маржа').count(), 0);
  await shot('rights-manager-card');
  await go(`/catalogs/deals/records/${other.id}`);
  await page.getByText('Здесь ничего нет').first().waitFor();
  assert.equal(await page.getByText(foreign).count(), 0);
  await go('/inbox');
  await settled();
  await refused(context, '/tasks?box=all', 403);
  const tasks = await api.get('/tasks?box=mine&limit=200');
  assert.ok(tasks.every((task) => task.assignee.id === me.id));
});

story('the head sees all deals with their margin, and only the own inbox', async (told) => {
  const { page, context, rest: api, go, shot, accessible } = told;
  const { all, mine, other } = await company(context, api);
  await become(context, api, irina);
  const seen = await api.get('/catalogs/deals/records?limit=200');
  assert.deepEqual(
    seen.map((deal) => deal.id),
    all.map((deal) => deal.id),
  );
  assert.equal(seen.find((deal) => deal.id === mine.id).values.margin, 41200);
  assert.equal(seen[0].privilegeCode, 'delete');
  await refused(context, '/audit', 403);

  await go('/catalogs/deals');
  await page.getByText(foreign).first().waitFor();
  await page.getByText(hers).first().waitFor();
  await page.getByRole('columnheader', { name: /Маржа/ }).waitFor();
  await accessible();
  await shot('rights-head-table');
  await go(`/catalogs/deals/records/${other.id}`);
  await page.getByText('Маржа').first().waitFor();
  await shot('rights-head-card');
  const me = await api.get('/profile/me');
  const tasks = await api.get('/tasks?box=mine&limit=200');
  assert.ok(tasks.every((task) => task.assignee.id === me.id));
});

story('the administrator sees everything, and as whom it is seen', async (told) => {
  const { page, context, rest: api, go } = told;
  const { all, other } = await company(context, api);
  const people = await api.get('/catalogs/$users/records?limit=200');
  const employee = people.find((person) => person.values.$email === olga.email);
  const why = await api.get(`/rights/why?catalogId=deals&recordId=${other.id}&employeeId=${employee.id}`);
  assert.equal(why.privilegeCode, 'search');
  const [rule] = why.subjects.flatMap(({ rules }) => rules).filter(({ object }) => object.viewId);
  assert.equal(rule.because, 'not-in-view');
  await go(`/access?catalog=deals&record=${other.id}&tab=why&employee=${employee.id}`);
  await page.getByText('Не видит эту запись').waitFor();

  await go('/catalogs/deals');
  await page.getByText(foreign).first().waitFor();
  await api.post('/profile/viewing', { employeeId: employee.id });
  try {
    const seen = await api.get('/catalogs/deals/records?limit=200');
    assert.ok(seen.length < all.length && seen.every((deal) => deal.id !== other.id));
    const change = await context.request.post('/api/v1/catalogs/deals/records', { data: { values: {} } });
    assert.equal(change.status(), 403);
    await go('/catalogs/deals');
    await page.getByText(hers).first().waitFor();
    assert.equal(await page.getByText(foreign).count(), 0);
  } finally {
    await api.delete('/profile/viewing');
  }
  assert.equal((await api.get('/catalogs/deals/records?limit=200')).length, all.length);
});
