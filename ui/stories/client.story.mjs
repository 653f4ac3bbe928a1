// The client that existing integrations use, unchanged, over plain HTTP: npm bp-api 0.8.1.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, office, text } from './harness/client.mjs';

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
