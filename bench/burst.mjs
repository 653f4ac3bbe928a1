// A burst of asynchronous web requests: what they are answered, and when the last of their processes has ended. With a third figure so many
// others come before it, sixteen at a time: what has just been started runs its code slowly.
import { Agent, request } from "node:http";
import { Product, pause, summary } from "./product.mjs";

const requests = Number(process.argv[2] ?? 5000);
const seconds = Number(process.argv[3] ?? 10);
const warm = Number(process.argv[4] ?? 1);
const product = await Product.fresh("burst");
// a connection that lies idle is given up before the product does so: a request on it would be lost on the way
const agent = new Agent({ keepAlive: true, maxSockets: 2000, timeout: 10_000 });
try {
  await product.scenario("Burst", `<artel:trigger kind="$webRequest" address="burst" />`, "return body.n;");
  await Promise.all(
    Array.from({ length: Math.min(16, warm) }, async (_, first) => {
      for (let n = first; n < warm; n += 16) await send(-1 - n);
    }),
  );
  await idle(warm);
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
  await idle(warm + requests);
  const all = (performance.now() - from) / 1000;
  console.log(`burst of ${requests} in ${seconds} s: answers ${JSON.stringify(Object.fromEntries(answers))} · ${summary(figures)}`);
  console.log(`last answer after ${answered.toFixed(1)} s, last process ended after ${all.toFixed(1)} s`);
} finally {
  agent.destroy();
  await product.stop();
}

/** Waits until that many processes have ended; there may be no more. */
async function idle(many) {
  for (;;) {
    const filter = encodeURIComponent(JSON.stringify({ $status: ["$completed"] }));
    const { count } = await product.call("GET", `/catalogs/$processes/records/count?filters=${filter}`);
    if (count > many) throw new Error(`${count} processes for ${many} requests`);
    if (count === many) return;
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
