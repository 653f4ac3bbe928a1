// Views through the client that existing integrations use: npm bp-api 0.8.1.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, office } from './harness/client.mjs';

/** The client has no method of its own for making a view. */
const postView = (bp, catalogId, view) =>
  bp._request(bp._getUrl({ resource: 'view', catalogId }), 'POST', view).then(({ data }) => data);

test('bp-api: a view is listed, read, changed and narrows a list', async () => {
  const bp = connect();
  const { leads, ids, status } = await office(bp);
  for (const [at, name] of ['Window', 'Door', 'Wall'].entries())
    await bp.postRecord(leads.id, { [ids.Name]: name, [ids.Amount]: at, [ids.Status]: [status[at % 2].id] });
  const made = await postView(bp, leads.id, {
    name: 'Won',
    originName: 'Won, for all',
    forRights: false,
    filters: [{ fieldId: ids.Status, attr: ids.Status, value: [Number(status[1].id)] }],
  });
  assert.equal(made.id, '1');

  const [listed] = await bp.getView(leads.id);
  assert.deepEqual(
    [listed.id, listed.name, listed.originName, listed.forRights, listed.catalogId, listed.privilegeCode],
    ['1', 'Won', 'Won, for all', false, leads.id, 'admin'],
  );
  const view = await bp.getView(leads.id, made.id);
  assert.deepEqual(view.filters, [{ id: '1', fieldId: ids.Status, attr: ids.Status, value: [status[1].id] }]);
  const found = async (params) => (await bp.getRecords(leads.id, params)).map(({ id }) => id);
  assert.deepEqual(await found({ viewId: made.id }), ['2']);

  await bp.patchView(leads.id, made.id, {
    name: 'New',
    filters: [{ attr: ids.Status, value: [status[0].id] }],
  });
  assert.equal((await bp.getView(leads.id, made.id)).name, 'New');
  assert.deepEqual(await found({ viewId: made.id }), ['3', '1']);
  assert.deepEqual(
    await found({ viewId: made.id, filters: [{ fieldId: ids.Amount, value: { at: 1 } }] }),
    ['3'],
    'the filter of the request holds as well',
  );
  await assert.rejects(bp.getView(leads.id, 99), /NotFound|404/);
});
