// The client that existing integrations use, unchanged, over plain HTTP: npm bp-api 0.8.1.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import bpApi from 'bp-api';
import { admin, base } from './harness/index.mjs';

const BP = bpApi.default ?? bpApi;
const { host } = new URL(base);
const connect = () => new BP(host, admin.email, admin.password, 'http', 60_000);
const text = (name, more = {}) => ({ name, type: 'text', config: { type: 'text', mask: null }, ...more });

async function office(bp) {
  const section = await bp.postSection({ name: `Client ${Date.now()}`, icon: 'business-23' });
  const clients = await bp.postCatalog({
    name: 'Clients',
    icon: 'users-10',
    sectionId: section.id,
    fields: [text('Name')],
  });
  const leads = await bp.postCatalog({
    name: 'Leads',
    icon: 'content-11',
    sectionId: section.id,
    fields: [
      { name: 'Main', type: 'group', config: {} },
      text('Name', { required: true }),
      { name: 'Amount', type: 'number', config: {} },
      { name: 'Status', type: 'dropdown', config: { items: [{ name: 'New' }, { name: 'Won' }] } },
      { name: 'Date', type: 'date', config: { type: 'date' } },
      { name: 'Client', type: 'object', config: { catalogs: [{ id: clients.id }] } },
    ],
  });
  const { fields } = await bp.getCatalog(leads.id);
  const ids = Object.fromEntries(fields.map(({ name, id }) => [name, id]));
  return { section, clients, leads, ids, status: fields.find(({ name }) => name === 'Status').config.items };
}

test('bp-api: sections and catalogs', async () => {
  const bp = connect();
  const { section, leads } = await office(bp);
  assert.equal(typeof section.id, 'string');
  assert.equal((await bp.getSection(section.id)).id, section.id);
  assert.ok((await bp.getSection()).some(({ id }) => id === section.id));
  const all = await bp.getCatalog();
  assert.ok(Array.isArray(all[0].fields), 'the list carries fields');
  await bp.patchCatalog(leads.id, { name: 'Leads 2' });
  assert.equal((await bp.getCatalog(leads.id)).name, 'Leads 2');
  await bp.patchSection(section.id, { name: 'Renamed' });
  assert.equal((await bp.getSection(section.id)).name, 'Renamed');

  const one = await bp.getCatalog(leads.id);
  assert.equal(one.sectionId, section.id);
  assert.equal(one.privilegeCode, 'admin');
  assert.deepEqual(one.fieldPrivilegeCodes, {});
  assert.deepEqual(
    one.fields.map(({ id, type }) => [typeof id, type]),
    [
      ['string', 'group'],
      ['string', 'text'],
      ['string', 'number'],
      ['string', 'dropdown'],
      ['string', 'date'],
      ['string', 'object'],
    ],
  );
  const [, name, amount] = one.fields;
  const changed = one.fields.filter(({ id }) => id !== amount.id);
  await bp.patchCatalog(leads.id, {
    fields: [...changed.map((it) => (it.id === name.id ? { ...it, name: 'Who' } : it)), text('Note')],
  });
  const after = (await bp.getCatalog(leads.id)).fields;
  assert.deepEqual(
    after.map((it) => it.name),
    ['Main', 'Who', 'Status', 'Date', 'Client', 'Note'],
    'the list of fields is complete: what is not in it goes, what has no id is new',
  );
  assert.equal(after[1].id, name.id, 'a renamed field keeps its id');
  assert.ok(!one.fields.some(({ id }) => id === after[5].id), 'ids are never given twice');
});

test('bp-api: refusals carry a name that clients look at', async () => {
  const bp = connect();
  const { leads } = await office(bp);
  const refusal = (what) =>
    what.then(
      () => assert.fail('was not refused'),
      ({ response }) => [response.status, response.data.name],
    );
  assert.deepEqual(await refusal(bp.getRecordById(leads.id, 999)), [404, 'NotFound']);
  assert.deepEqual(await refusal(bp.getCatalog('no-such-catalog')), [404, 'NotFound']);
  assert.deepEqual(await refusal(bp.getSection('999999')), [404, 'NotFound']);
  assert.deepEqual(
    await refusal(bp.postRecord(leads.id, {})),
    [400, 'BadRequest'],
    'a required field is asked for',
  );
});

test('bp-api: a session that ended is renewed by the client itself', async () => {
  const bp = connect();
  await bp.getSection();
  assert.match(bp.sidCookie, /^connect\.sid=s%3A/);
  bp.sidCookie = 'connect.sid=s%3Aended.ended';
  assert.ok(Array.isArray(await bp.getSection()));
  assert.doesNotMatch(bp.sidCookie, /ended/);
});

test('bp-api: a record is made, read, changed, found, deleted', async () => {
  const bp = connect();
  const { clients, leads, ids, status } = await office(bp);
  const client = await bp.postRecord(clients.id, { 1: 'Anna' });
  const values = {
    [ids.Name]: 'Window',
    [ids.Amount]: 1234.5,
    [ids.Status]: [Number(status[0].id)],
    [ids.Date]: '2026-11-22T21:00:00.000Z',
    [ids.Client]: [{ catalogId: clients.id, recordId: client.id }],
  };
  const made = await bp.postRecord(leads.id, values);
  assert.equal(made.id, '1');
  const record = await bp.getRecordById(leads.id, made.id);
  assert.equal(record.catalogId, leads.id);
  assert.equal(record.title, 'Window');
  assert.equal(record.values[ids.Amount], 1234.5);
  assert.deepEqual(record.values[ids.Status], [status[0].id], 'ids come back as strings');
  assert.equal(record.values[ids.Client][0].recordTitle, 'Anna');
  await bp.patchRecord(leads.id, made.id, { [ids.Status]: [status[1].id] });

  const byArray = await bp.getRecords(leads.id, {
    filters: [{ fieldId: ids.Status, value: [status[1].id] }],
    limit: 50,
  });
  assert.deepEqual(
    byArray.map(({ id }) => id),
    ['1'],
  );
  const byTree = await bp.getRecords(leads.id, {
    filters: { $and: [{ [ids.Name]: 'wind' }, { [ids.Amount]: { at: 1000, to: 2000 } }] },
  });
  assert.deepEqual(
    byTree.map(({ id }) => id),
    ['1'],
  );
  assert.deepEqual(await bp.getRecords(leads.id, { filters: { [ids.Status]: [status[0].id] } }), []);
  const [linked] = await bp.getRecords(leads.id, {
    fields: [ids.Name, { fieldId: ids.Client, fields: { [clients.id]: ['1'] } }],
  });
  assert.equal(linked.values[ids.Client][0].recordValues['1'], 'Anna');

  await bp.deleteRecord(leads.id, made.id);
  await assert.rejects(bp.getRecordById(leads.id, made.id), /NotFound|404/);
});

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

test('bp-api: getAllRecords reads more than three thousand', async () => {
  const bp = connect();
  const { clients } = await office(bp);
  const many = 3_050;
  for (let from = 0; from < many; from += 10) {
    const names = Array.from({ length: Math.min(10, many - from) }, (_, at) => `Client ${from + at}`);
    await Promise.all(names.map((name) => bp.postRecord(clients.id, { 1: name })));
  }
  const all = await bp.getAllRecords(clients.id, {}, 5_000);
  assert.equal(all.length, many);
  assert.equal(new Set(all.map(({ id }) => id)).size, many, 'each of them once');
  const some = await bp.getAllRecords(clients.id, { searchText: 'Client 12' }, 5_000);
  assert.equal(some.length, 111, 'Client 12, 120–129, 1200–1299');
});
