// A small office of its own for each story: a section with clients, leads and deals, filled over REST.
import { opened } from './rights.mjs';

let counter = 0;

const field = (id, name, type, config = {}, more = {}) => ({ id, name, type, config, ...more });
const item = (id, name, color) => ({ id, name, color });

const status = [
  item('new', 'Новая', 'D3E3FF'),
  item('in_work', 'В работе', 'FFF0C2'),
  item('contract', 'Договор', 'D2F4D9'),
  item('refused', 'Отказ', 'FFDAD6'),
];

const leadFields = (clients) => [
  field('name', 'Имя', 'text', { type: 'text' }, { required: true, hint: 'Как представился человек' }),
  field('phone', 'Телефон', 'contact', { type: 'phone' }),
  field('status', 'Статус', 'dropdown', { items: status, defaultEmptyValue: ['new'] }),
  field('amount', 'Сумма', 'number', { unit: '₽' }),
  field('work', 'Работа', 'group', {}),
  field('client', 'Клиент', 'object', { catalogs: [{ id: clients }] }),
  field('manager', 'Менеджер', 'user', {}),
  field('call_at', 'Перезвонить', 'date', { type: 'time', time: true }),
  field('due', 'Срок', 'date', { type: 'date' }),
  field('done', 'Готовность', 'progress', {}),
  field('vip', 'Важный', 'switch', {}),
  field('source', 'Откуда', 'radiobutton', {
    type: 'radiobuttonSelect',
    items: [item('site', 'Сайт'), item('call', 'Звонок')],
  }),
  field('want', 'Что нужно', 'checkboxes', {
    items: [item('delivery', 'Доставка'), item('setup', 'Монтаж')],
  }),
  field('text', 'Текст заявки', 'text', { type: 'multiline' }),
];

const people = [
  'Анна',
  'Борис',
  'Вера Сергеевна Константинопольская-Задунайская из Екатеринбурга',
  'Глеб',
  'Дарья',
];

const leadValues = (name, at) => ({
  name,
  phone: [{ contact: `8901234560${at}`, comment: at % 2 ? 'рабочий' : '' }],
  status: [status[at % status.length].id],
  amount: at % 2 ? 1234.5 * at : null,
  done: at * 20,
  vip: at === 2,
  source: 'site',
  want: ['delivery'],
  due: '2026-11-23',
  text: 'Нужен расчёт на двадцать окон.\nПозвоните после обеда.',
});

/** Makes the office and gives the ids of its catalogs, its leads (newest first in lists) and its deal. */
export async function office(rest) {
  const mark = `${Date.now() % 1_000_000}${++counter}`;
  const section = await opened(rest, { name: `Отдел ${mark}`, icon: 'briefcase' });
  const catalog = async (id, name, icon, fields) =>
    (await rest.post('/catalogs', { id: `${id}${mark}`, name, icon, sectionId: section, fields })).id;
  const clients = await catalog('clients', 'Клиенты', 'users', [
    field('name', 'Имя', 'text', { type: 'text' }),
  ]);
  const leads = await catalog('leads', 'Заявки', 'inbox', leadFields(clients));
  const deals = await catalog('deals', 'Сделки', 'handshake', [
    field('title', 'Название', 'text', { type: 'text' }),
    field('client', 'Клиент', 'object', { catalogs: [{ id: clients }] }),
  ]);
  const records = [];
  for (const [at, name] of people.entries())
    records.push((await rest.post(`/catalogs/${leads}/records`, { values: leadValues(name, at) })).id);
  const deal = (await rest.post(`/catalogs/${deals}/records`, { values: { title: 'Окна на дачу' } })).id;
  return { section, clients, leads, deals, records, deal };
}
