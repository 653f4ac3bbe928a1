// Readiness after kill -9 → the first job that the dead JVM had in hand is done.
import { Product, pause, summary } from "./product.mjs";

const rounds = Number(process.argv[2] ?? 5);
const SLOW = "let x = 0; for (let i = 0; i < 1e6; i++) x += i; return x;";
const STARTS = 80;
const figures = [];
for (let round = 0; round < rounds; round++) {
  const product = await Product.fresh("recover");
  try {
    const scenario = await product.scenario("Slow", `<artel:trigger kind="$manual" />`, SLOW);
    await Promise.all(Array.from({ length: STARTS }, () => product.call("POST", `/scenarios/${scenario}/start`, {})));
    await product.kill();
    await product.start();
    const ready = performance.now();
    await product.signIn();
    // asked after the restart: between a question before the kill and the kill itself more of them would end
    const before = await completed(product, scenario);
    if (before === STARTS) throw new Error("every job was done before the kill: make the script slower");
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
