// What existing integrations ask about a record beside its values: who points to it, what can be linked, what happened to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, office } from './harness/client.mjs';

/** Three clients; the first has three leads, the second one. */
async function linked(bp) {
  const it = await office(bp);
  const people = [];
  for (const name of ['Anna', 'Hanna', 'Boris']) people.push(await bp.postRecord(it.clients.id, { 1: name }));
  const of = (client) => [{ catalogId: it.clients.id, recordId: client.id }];
  const records = [];
  for (const [at, client] of [people[0], people[0], people[0], people[1]].entries())
    records.push(
      await bp.postRecord(it.leads.id, { [it.ids.Name]: `Window ${at + 1}`, [it.ids.Client]: of(client) }),
    );
  return { ...it, people, records };
}

test('bp-api: relations of a record', async () => {
  const bp = connect();
  const { section, clients, leads, ids, people } = await linked(bp);
  const all = await bp.getRelations(clients.id, people[0].id);
  assert.equal(all.length, 1);
  const [relation] = all;
  const { records, ...about } = relation;
  for (const [key, value] of Object.entries({
    id: leads.id,
    sectionId: section.id,
    icon: 'content-11',
    title: 'Leads',
    privilegeCode: 'admin',
    fieldId: ids.Client,
    fieldName: 'Client',
    recordsTotal: 3,
  }))
    assert.equal(about[key], value, key);
  assert.deepEqual(records.map(({ title }) => title).sort(), ['Window 1', 'Window 2', 'Window 3']);
  for (const it of records) {
    assert.equal(typeof it.id, 'string');
    assert.match(it.created, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  }
  const seen = [];
  for (const offset of [0, 2]) {
    const [page] = await bp.getRelations(clients.id, people[0].id, {
      catalogId: [leads.id],
      fieldId: ids.Client,
      limit: 2,
      offset,
    });
    assert.equal(page.recordsTotal, 3, 'the total does not depend on the page');
    seen.push(...page.records.map(({ id }) => id));
  }
  assert.equal(new Set(seen).size, 3);
  assert.deepEqual(
    (await bp.getRelations(clients.id, people[2].id)).flatMap((it) => it.records),
    [],
    'nothing points to Boris',
  );
  assert.deepEqual(
    (await bp.getRelations(clients.id, people[0].id, { catalogId: [clients.id] })).flatMap(
      (it) => it.records,
    ),
    [],
    'other catalogs are left out',
  );
});

test('bp-api: records that can be linked', async () => {
  const bp = connect();
  const { section, clients, leads, ids, people } = await linked(bp);
  const titles = async (params) =>
    (await bp.getAvailableRecords(leads.id, ids.Client, params)).map((it) => it.recordTitle).sort();
  assert.deepEqual(await titles({}), ['Anna', 'Boris', 'Hanna']);
  assert.deepEqual(await titles({ title: 'ANNA' }), ['Anna', 'Hanna'], 'part of the title, in any case');
  assert.deepEqual(await titles({ title: 'nobody' }), []);
  assert.deepEqual(await titles({ catalogId: clients.id, title: 'bor' }), ['Boris']);
  assert.deepEqual(
    await titles({
      recordsFilters: JSON.stringify([{ catalogId: clients.id, filters: [{ fieldId: '1', value: 'han' }] }]),
    }),
    ['Hanna'],
  );
  const [boris] = await bp.getAvailableRecords(leads.id, ids.Client, { title: 'boris' });
  for (const [key, value] of Object.entries({
    sectionId: section.id,
    catalogId: clients.id,
    catalogTitle: 'Clients',
    catalogIcon: 'users-10',
    recordId: people[2].id,
    recordTitle: 'Boris',
  }))
    assert.equal(boris[key], value, key);
  assert.equal(typeof boris.recordValues, 'object');
});

test('bp-api: the history of a record and of a catalog, with comments', async () => {
  const bp = connect();
  const { leads, ids, records } = await linked(bp);
  const [record, other] = records;
  await bp.patchRecord(leads.id, record.id, { [ids.Amount]: 10 });
  await bp.patchRecord(leads.id, record.id, { [ids.Amount]: 10 });
  await bp.addCommentToHistory(leads.id, record.id, 'Call back');
  await bp.patchRecord(leads.id, record.id, { [ids.Amount]: 12.5 });

  const all = await bp.getHistory(leads.id, record.id);
  assert.deepEqual(
    all.map((it) => it.actionType),
    ['UPDATE', 'COMMENT', 'UPDATE', 'CREATE'],
    'newest first; a change that changes nothing is none',
  );
  const [last, comment] = all;
  assert.deepEqual(last.payload, { [ids.Amount]: { oldValue: 10, newValue: 12.5 } });
  assert.equal(comment.payload.message, 'Call back');
  for (const it of all) {
    assert.equal(typeof it.id, 'string');
    assert.equal(it.catalogId, leads.id);
    assert.equal(it.recordId, record.id);
    assert.equal(it.recordTitle, 'Window 1');
    assert.match(it.date, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.ok(it.user.id && it.user.title);
  }
  const ids4 = all.map(({ id }) => id);
  const pick = async (params) => (await bp.getHistory(leads.id, record.id, params)).map(({ id }) => id);
  assert.deepEqual(await pick({ limit: 2 }), ids4.slice(0, 2));
  assert.deepEqual(await pick({ sortType: 'asc' }), [...ids4].reverse());
  assert.deepEqual(await pick({ userId: last.user.id }), ids4);
  assert.deepEqual(await pick({ userId: '999999' }), []);

  const feed = await bp.getHistory(leads.id);
  assert.ok(feed.some((it) => it.recordId === other.id) && feed.some((it) => it.recordId === record.id));
  await bp.deleteRecord(leads.id, other.id);
  const [removed] = await bp.getHistory(leads.id, undefined, { limit: 1 });
  assert.equal(removed.actionType, 'REMOVED');
  assert.equal(removed.recordId, other.id);
});
