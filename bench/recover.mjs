// Readiness after kill -9 → the first job that the dead JVM had in hand is done.
import { Product, pause, summary } from "./product.mjs";

const rounds = Number(process.argv[2] ?? 5);
const SLOW = "let x = 0; for (let i = 0; i < 5e5; i++) x += i; return x;";
const figures = [];
for (let round = 0; round < rounds; round++) {
  const product = await Product.fresh("recover");
  try {
    const scenario = await product.scenario("Slow", `<artel:trigger kind="$manual" />`, SLOW);
    for (let i = 0; i < 80; i++) await product.call("POST", `/scenarios/${scenario}/start`, {});
    const before = await completed(product, scenario);
    await product.kill();
    await product.start();
    const ready = performance.now();
    await product.signIn();
    while ((await completed(product, scenario)) <= before) await pause(10);
    figures.push(performance.now() - ready);
  } finally {
    await product.stop();
  }
}
console.log(`recover: ${summary(figures)}`);

async function completed(product, scenario) {
  const runs = await product.call("GET", `/processes?scenarioId=${scenario}&status=completed&limit=100`);
  return runs.length;
}
