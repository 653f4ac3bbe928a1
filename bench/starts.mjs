// Starts of a scenario per second through REST, and the time of one start.
import { Product, summary } from "./product.mjs";

const WARM_UP = 20_000;
const seconds = Number(process.argv[2] ?? 20);
const clients = Number(process.argv[3] ?? 8);
const product = await Product.fresh("starts");
try {
  const scenario = await product.scenario("Start", `<artel:trigger kind="$manual" />`, "return 1;");
  const figures = [];
  await Promise.all(Array.from({ length: clients }, () => load(scenario, performance.now() + WARM_UP, [])));
  const from = performance.now();
  await Promise.all(Array.from({ length: clients }, () => load(scenario, from + seconds * 1000, figures)));
  const rate = figures.length / ((performance.now() - from) / 1000);
  console.log(`starts: ${rate.toFixed(1)} per second with ${clients} clients · ${summary(figures)}`);
} finally {
  await product.stop();
}

async function load(scenario, until, figures) {
  while (performance.now() < until) {
    const from = performance.now();
    await product.call("POST", `/scenarios/${scenario}/start`, {});
    figures.push(performance.now() - from);
  }
}
