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

  const [relation] = await bp.getRelations(clients.id, client.id, { limit: 5 });
  assert.equal(relation.id, leads.id);
  assert.equal(relation.recordsTotal, 1);
  const available = await bp.getAvailableRecords(leads.id, ids.Client, { title: 'ann' });
  assert.equal(available[0].recordTitle, 'Anna');

  await bp.addCommentToHistory(leads.id, made.id, 'Call back');
  const history = await bp.getHistory(leads.id, made.id, { limit: 10 });
  assert.deepEqual(
    history.map(({ actionType }) => actionType),
    ['COMMENT', 'UPDATE', 'CREATE'],
  );
  assert.equal(history[0].payload.message, 'Call back');
  assert.equal(history[0].user.title.length > 0, true);

  await bp.deleteRecord(leads.id, made.id);
  await assert.rejects(bp.getRecordById(leads.id, made.id), /NotFound|404/);
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
