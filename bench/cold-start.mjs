// Start of the JVM with an empty data folder → the first page is answered.
import { Product, summary } from "./product.mjs";

const rounds = Number(process.argv[2] ?? 5);
const figures = [];
for (let round = 0; round < rounds; round++) {
  const from = performance.now();
  const product = await Product.fresh("cold-start");
  await (await fetch(`${product.base}/`)).text();
  figures.push(performance.now() - from);
  await product.stop();
}
console.log(`cold-start: ${summary(figures)}`);
