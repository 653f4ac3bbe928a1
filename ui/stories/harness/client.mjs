// The client that existing integrations use, unchanged, over plain HTTP: npm bp-api 0.8.1; and an office that it makes for itself.
import bpApi from 'bp-api';
import { admin, base } from './index.mjs';

const BP = bpApi.default ?? bpApi;
const { host } = new URL(base);
export const connect = () => new BP(host, admin.email, admin.password, 'http', 60_000);
export const text = (name, more = {}) => ({
  name,
  type: 'text',
  config: { type: 'text', mask: null },
  ...more,
});

export async function office(bp) {
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
