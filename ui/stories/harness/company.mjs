// A company with departments for the stories of access: an employee in one of them, and deals of several.
let counter = 0;

const field = (id, name, type, config = {}) => ({ id, name, type, config });

/** Makes an employee who can sign in; the values are those of the card. */
export async function employee(rest, name, values = {}) {
  const account = { email: `a${Date.now() % 1_000_000}${++counter}@artel.test`, password: 'artel-staff-1' };
  const card = { $name: name, $email: account.email, $role: ['$employee'], ...values };
  const { id } = await rest.post('/catalogs/$users/records', { values: card });
  await rest.post(`/users/${id}/password`, { password: account.password, mustChange: false });
  return { id, name, account };
}

/** Adds a field to the employees' card that links to the departments; `restore` takes it away again. */
async function cardField(rest, id, name, departments) {
  const { fields } = await rest.get('/catalogs/$users');
  const added = field(id, name, 'object', { catalogs: [{ id: departments }] });
  await rest.patch('/catalogs/$users', { fields: [...fields, added] });
  return () => rest.patch('/catalogs/$users', { fields });
}

/** A closed section with departments and deals, an employee of the first department, and what takes the card's field away again. */
export async function company(rest) {
  const mark = `${Date.now() % 1_000_000}${++counter}`;
  const section = (await rest.post('/sections', { name: `Компания ${mark}`, icon: 'briefcase' })).id;
  const catalog = async (id, name, icon, fields) =>
    (await rest.post('/catalogs', { id: `${id}${mark}`, name, icon, sectionId: section, fields })).id;
  const departments = await catalog('departments', 'Отделы', 'network', [field('name', 'Название', 'text')]);
  const make = async (where, values) => (await rest.post(`/catalogs/${where}/records`, { values })).id;
  const sales = await make(departments, { name: 'Монтажники' });
  const service = await make(departments, { name: 'Сервис' });
  const restore = await cardField(rest, `department${mark}`, `Отдел ${mark}`, departments);
  const link = (recordId) => [{ catalogId: departments, recordId }];
  const deals = await catalog('deals', 'Сделки', 'handshake', [
    field('title', 'Название', 'text', { type: 'text' }),
    field('department', 'Отдел', 'object', { catalogs: [{ id: departments }] }),
    field('manager', 'Менеджер', 'user'),
    field('amount', 'Сумма', 'number', { unit: '₽' }),
  ]);
  const olga = await employee(rest, 'Ольга Крылова', { [`department${mark}`]: link(sales) });
  const records = [];
  for (const [title, department] of [
    ['Окна на дачу', sales],
    ['Ремонт котла', service],
    ['Двери в офис', sales],
  ])
    records.push(await make(deals, { title, department: link(department), amount: 120_000 }));
  return { section, departments, deals, sales, records, olga, group: `Отдел ${mark}`, restore };
}
