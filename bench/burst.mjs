// A burst of asynchronous web requests: what they are answered, and when the last of their processes has ended.
import { Agent, request } from "node:http";
import { Product, pause, summary } from "./product.mjs";

const requests = Number(process.argv[2] ?? 5000);
const seconds = Number(process.argv[3] ?? 10);
const product = await Product.fresh("burst");
const agent = new Agent({ keepAlive: true, maxSockets: 2000 });
try {
  await product.scenario("Burst", `<artel:trigger kind="$webRequest" address="burst" />`, "return body.n;");
  await send(-1);
  const answers = new Map();
  const figures = [];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: requests }, async (_, n) => {
      await pause((n * seconds * 1000) / requests);
      const sent = performance.now();
      const status = await send(n);
      figures.push(performance.now() - sent);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }),
  );
  const answered = (performance.now() - from) / 1000;
  await idle();
  const all = (performance.now() - from) / 1000;
  console.log(`burst of ${requests} in ${seconds} s: answers ${JSON.stringify(Object.fromEntries(answers))} · ${summary(figures)}`);
  console.log(`last answer after ${answered.toFixed(1)} s, last process ended after ${all.toFixed(1)} s`);
} finally {
  agent.destroy();
  await product.stop();
}

/** Waits until every process has ended; none may be missing. */
async function idle() {
  for (;;) {
    const filter = encodeURIComponent(JSON.stringify({ $status: ["$completed"] }));
    const { count } = await product.call("GET", `/catalogs/$processes/records/count?filters=${filter}`);
    if (count >= requests + 1) return;
    await pause(250);
  }
}

function send(n) {
  const body = JSON.stringify({ n });
  return new Promise((done, fail) => {
    const call = request(
      `${product.base}/api/webrequest/burst?async=true`,
      { agent, method: "POST", headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) } },
      (answer) => {
        answer.resume();
        answer.once("end", () => done(answer.statusCode));
      },
    );
    call.once("error", fail);
    call.end(body);
  });
}
