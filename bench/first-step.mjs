// Commit of a record → its process has done its first step, while nothing else happens.
import { Product, pause, summary } from "./product.mjs";

const runs = Number(process.argv[2] ?? 100);
const product = await Product.fresh("first-step");
try {
  const catalog = await product.catalog();
  await product.scenario("First step", `<artel:trigger kind="$record.after.create" catalog="${catalog}" />`, "return 1;");
  const figures = [];
  for (let run = -10; run < runs; run++) {
    const record = await product.call("POST", `/catalogs/${catalog}/records`, { values: { title: `run ${run}` } });
    const committed = Date.now();
    const ended = await firstStep(catalog, record.id);
    if (run >= 0) figures.push(Math.max(0, ended - committed));
    await pause(120);
  }
  console.log(`first-step: ${summary(figures)}`);
} finally {
  await product.stop();
}

async function firstStep(catalog, record) {
  for (;;) {
    const [run] = await product.call("GET", `/processes?catalogId=${catalog}&recordId=${record}`);
    const trace = run && run.status === "completed" ? await product.call("GET", `/processes/${run.id}/trace`) : [];
    const step = trace.find((entry) => entry.element === "Step" && entry.ended);
    if (step) return Date.parse(step.ended);
    await pause(100);
  }
}
