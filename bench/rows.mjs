// A catalog with very many rows, written straight into the embedded database: by REST it would take a quarter of an hour.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const people = ["Anna Petrova", "Boris", "Vera Constantinople of Yekaterinburg, Malyshev street 36", "Gleb", "Daria Orlova"];
const words = "Twenty windows, a wooden house, the second floor; measuring is possible at weekends alone. ";
const models = 100;

const item = (id, name, color) => ({ id, name, color });
const field = (id, name, type, config = {}) => ({ id, name, type, config });
const fields = [
  field("name", "Name", "text", { type: "text" }),
  field("phone", "Phone", "contact", { type: "phone" }),
  field("mail", "E-mail", "contact", { type: "email" }),
  field("status", "Status", "dropdown", { items: [item("new", "New", "D3E3FF"), item("won", "Won", "D2F4D9"), item("lost", "Lost", "FFDAD6")] }),
  field("amount", "Amount", "number", { unit: "€" }),
  field("manager", "Manager", "user"),
  field("due", "Due", "date", { type: "date" }),
  field("call_at", "Call at", "date", { type: "time", time: true }),
  field("done", "Done", "progress"),
  field("vip", "Important", "switch"),
  field("want", "Wants", "checkboxes", { items: [item("delivery", "Delivery"), item("setup", "Setup")] }),
  field("text", "Text", "text", { type: "multiline" }),
];

const values = (at) => ({
  name: `${people[at % people.length]} ${at}`,
  phone: [{ contact: `+7901234${String(1000 + at)}` }],
  mail: [{ contact: `person${at}@example.com` }],
  status: [["new", "won", "lost"][at % 3]],
  amount: 1234.5 * at,
  manager: [{ id: "1" }],
  due: `2026-11-${String(10 + (at % 18))}`,
  call_at: `2026-11-${String(10 + (at % 18))}T09:30:00.000Z`,
  done: at % 100,
  vip: at % 4 === 0,
  want: at % 2 ? ["delivery", "setup"] : ["delivery"],
  text: words.repeat(1 + (at % 4)),
});

/** Makes the catalog; gives its id. A hundred records come by REST, the others are copies of them. */
export async function manyRows(product, count) {
  const section = await product.call("POST", "/sections", { name: "Bench", icon: "gauge" });
  const id = (await product.call("POST", "/catalogs", { id: "many", name: "Many", icon: "box", sectionId: section.id, fields })).id;
  for (let at = 0; at < models; at++) await product.call("POST", `/catalogs/${id}/records`, { values: values(at) });
  const run = sql(product);
  const [table] = run("SELECT CONCAT('c_', MAX(CAST(SUBSTRING(table_name, 3) AS UNSIGNED))) FROM information_schema.tables"
    + " WHERE table_schema = 'artel' AND table_name REGEXP '^c_[0-9]+$'");
  copy(run, table, "id", count / models - 1);
  for (const side of ["c", "m"]) copy(run, `${table}_${side}`, "record_id", count / models - 1);
  return id;
}

function copy(run, table, key, times) {
  const columns = run(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'artel' AND table_name = '${table}'`)
    .filter((name) => name !== key && name !== "custom_id");
  run(`INSERT INTO ${table} (${key}, ${columns}) SELECT ${key} + seq * ${models}, ${columns} FROM ${table}, seq_1_to_${times}`);
  run(`ANALYZE TABLE ${table}`);
}

/** Runs statements in the embedded database of the product; gives the lines of the answer. */
export function sql(product) {
  const folder = join(product.folder, "data/db");
  const base = readdirSync(folder).find((name) => name.startsWith("base-"));
  const port = /ready on port (\d+)/.exec(readFileSync(join(product.folder, "log.txt"), "utf8"))[1];
  const options = ["--skip-ssl", "--skip-column-names", "--batch", "-h127.0.0.1", `-P${port}`, "-uartel", "artel", "-e"];
  const env = { ...process.env, MYSQL_PWD: readFileSync(join(folder, "password"), "utf8").trim() };
  return (text) =>
    execFileSync(join(folder, base, "bin/mariadb"), [...options, text], { env, encoding: "utf8" }).split("\n").filter(Boolean);
}
