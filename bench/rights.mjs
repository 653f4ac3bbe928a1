// A page of 50 of a big catalog for people who see all of it, a third, a three-hundredth, or "mine or my team's": time of the answer.
import { manyRows, sql } from "./rows.mjs";
import { Product, summary } from "./product.mjs";

const count = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 30);
const PASSWORD = "bench password 2";

const product = await Product.fresh("rights");
try {
  const catalog = await manyRows(product, count);
  const { id: table, team } = await prepared(product, catalog);
  const people = { all: [], wide: [], narrow: [], either: [] };
  const wide = await employee(product, "wide");
  const narrow = await employee(product, "narrow");
  const either = await employee(product, "either");
  share(product, table, team, wide.id, 3);
  share(product, table, team, narrow.id, 300);
  share(product, table, team, either.id, 300);
  sql(product)(`UPDATE ${table} SET f_${await field(product, catalog, "manager")} = ${either.id} WHERE id % 500 = 0`);
  sql(product)(`ANALYZE TABLE ${table}, ${table}_m`);
  await allowed(product, catalog, "team", { team: ["CURRENT_USER"] }, [wide.id, narrow.id]);
  await allowed(product, catalog, "either", { $or: [{ team: ["CURRENT_USER"] }, { manager: ["CURRENT_USER"] }] }, [either.id]);
  const clients = { all: product.cookie, wide: wide.cookie, narrow: narrow.cookie, either: either.cookie };
  for (let round = -5; round < rounds; round++) {
    for (const [name, cookie] of Object.entries(clients)) {
      const took = await page(product, catalog, cookie);
      if (round >= 0) people[name].push(took);
    }
  }
  console.log(`a page of 50 of ${count.toLocaleString("en")} records`);
  for (const [name, figures] of Object.entries(people)) console.log(`${name}: ${summary(figures)}`);
} finally {
  await product.stop();
}

/** A field for a team, added to the catalog; gives the table and the field's number. */
async function prepared(product, catalog) {
  const now = await product.call("GET", `/catalogs/${catalog}`);
  const fields = [...now.fields.map(({ id, name, type, config }) => ({ id, name, type, config })),
    { id: "team", name: "Team", type: "user", config: { multiselect: true } }];
  await product.call("PATCH", `/catalogs/${catalog}`, { fields });
  const [id] = sql(product)("SELECT CONCAT('c_', MAX(CAST(SUBSTRING(table_name, 3) AS UNSIGNED))) FROM information_schema.tables"
    + " WHERE table_schema = 'artel' AND table_name REGEXP '^c_[0-9]+$'");
  return { id, team: await field(product, catalog, "team") };
}

/** The number of a field, out of the name of its place in the list: fields are numbered in the order in which they were made. */
async function field(product, catalog, ref) {
  const { fields } = await product.call("GET", `/catalogs/${catalog}`);
  return fields.findIndex(({ id }) => id === ref) + 1;
}

/** Puts the employee into the team of every such record. */
function share(product, table, team, employee, each) {
  sql(product)(`INSERT INTO ${table}_m (record_id, field_id, position, target_catalog, target_record)`
    + ` SELECT id, ${team}, ${employee}, 3, ${employee} FROM ${table} WHERE id % ${each} = 0`);
}

async function employee(product, name) {
  const values = { $name: name, $email: `${name}@example.com` };
  const { id } = await product.call("POST", "/catalogs/$users/records", { values });
  await product.call("POST", `/users/${id}/password`, { password: PASSWORD });
  const answer = await fetch(`${product.base}/api/v1/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email: values.$email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return { id, cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ") };
}

/** A rights view that lets those people see what it holds. */
async function allowed(product, catalog, name, filters, employees) {
  const view = await product.call("POST", `/catalogs/${catalog}/views`, { name, forRights: true, filters });
  const rules = employees.map((id) => ({ rightSubject: { userAttr: "id", recordId: id }, privilegeCode: "view" }));
  await product.call("POST", "/rights", { object: { catalogId: catalog, viewId: view.id }, rules });
}

async function page(product, catalog, cookie) {
  const from = performance.now();
  const answer = await fetch(`${product.base}/api/v1/catalogs/${catalog}/records?limit=50`, { headers: { Cookie: cookie } });
  const records = await answer.json();
  if (!answer.ok || records.length !== 50) throw new Error(`a page of ${records.length}: ${answer.status}`);
  return performance.now() - from;
}
