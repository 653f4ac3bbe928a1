// A table of 100,000 records is scrolled from top to bottom and back, by wheel and by bar: no task over 50 ms.
// Chromium runs without a debugger: a relay between it and the product signs in and adds the script that scrolls and reports.
// People's browsers do not share a processor with the server: where one may, it is given the cores first.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { executable } from "../ui/stories/harness/browser.mjs";
import { Product } from "./product.mjs";
import { manyRows } from "./rows.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const count = Number(process.argv[2] ?? 100_000);
const script = readFileSync(join(here, "scrolling.mjs"));

const product = await Product.fresh("scroll");
let chromium;
try {
  const catalog = await manyRows(product, count);
  const relay = await relayed(product);
  const from = performance.now();
  chromium = spawn("nice", ["-n", "-15", await executable(), ...browserArguments(`http://127.0.0.1:${relay.port}/catalogs/${catalog}`)], {
    stdio: "ignore",
  });
  const result = await relay.result;
  relay.close();
  report(result, (performance.now() - from) / 1000);
} finally {
  chromium?.kill("SIGKILL");
  await product.stop();
}

function browserArguments(address) {
  return ["--no-sandbox", "--headless=shell", "--hide-scrollbars", "--window-size=1440,900", "--lang=en", "--remote-debugging-port=0", address];
}

function report({ parts, long, error }, seconds) {
  if (error) throw new Error(error);
  for (const part of parts) {
    const tasks = long.filter((task) => task.part === part.name).map((task) => `${task.ms} ms`);
    console.log(`${part.name}: ${part.frames} frames, ${part.perSecond}/s, longest ${part.worstFrame} ms, at row ${part.row};`
      + ` tasks over 50 ms: ${tasks.length}${tasks.length ? ` (${tasks.slice(0, 20).join(", ")})` : ""}`);
  }
  const loading = long.filter((task) => task.part === "load").map((task) => `${task.ms} ms`);
  console.log(`scroll: ${count} records, ${seconds.toFixed(0)} s; while the page loaded: ${loading.join(", ") || "none"}`);
}

/** The product with the session added to every request and the script to every page. */
function relayed({ port, cookie }) {
  let told;
  const result = new Promise((done) => (told = done));
  const server = createServer((asked, answer) => {
    if (asked.url === "/bench/script.js") return void answer.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    if (asked.url === "/bench/result") return void collect(asked).then((text) => told(JSON.parse(text)), told).then(() => answer.end());
    const headers = { ...asked.headers, cookie, host: `127.0.0.1:${port}`, "accept-encoding": "identity" };
    delete headers.origin;
    asked.pipe(request({ port, host: "127.0.0.1", path: asked.url, method: asked.method, headers }, (got) => void pass(got, answer)));
  });
  return new Promise((done) =>
    server.listen(0, "127.0.0.1", () =>
      done({ port: server.address().port, result, close: () => server.close().closeAllConnections() }),
    ),
  );
}

async function pass(got, answer) {
  if (!/text\/html/.test(got.headers["content-type"] ?? "")) {
    answer.writeHead(got.statusCode, got.headers);
    got.pipe(answer);
    return;
  }
  const page = (await collect(got)).replace("</head>", '<script type="module" src="/bench/script.js"></script></head>');
  const { "content-length": _, ...headers } = got.headers;
  answer.writeHead(got.statusCode, headers).end(page);
}

async function collect(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
