// Starts and stops the packaged product for a benchmark, and speaks its REST API.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const JAR = resolve(ROOT, "target/artel.jar");
const EMAIL = "bench@example.com";
const PASSWORD = "bench password";

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export class Product {
  constructor(name, port) {
    this.folder = resolve(ROOT, "target/bench", name);
    this.port = port;
    this.base = `http://127.0.0.1:${port}`;
  }

  /** A product with an empty data folder, started and signed in. */
  static async fresh(name) {
    if (!existsSync(JAR)) throw new Error("target/artel.jar is missing: run mvn package first");
    const product = new Product(name, await freePort());
    rmSync(product.folder, { recursive: true, force: true });
    mkdirSync(product.folder, { recursive: true });
    await product.start();
    await product.signIn();
    return product;
  }

  /** Starts the JVM and waits until it is ready; gives the milliseconds that took. */
  async start() {
    const log = openSync(resolve(this.folder, "log.txt"), "a");
    const from = performance.now();
    this.process = spawn("java", ["-jar", JAR], {
      stdio: ["ignore", log, log],
      env: {
        ...process.env,
        SERVER_PORT: String(this.port),
        ARTEL_DATA: resolve(this.folder, "data"),
        ARTEL_ADMIN_EMAIL: EMAIL,
        ARTEL_ADMIN_PASSWORD: PASSWORD,
        ARTEL_TIME_ZONE: "Europe/Moscow",
        ARTEL_LANGUAGE: "en",
      },
    });
    this.ended = new Promise((done) => this.process.once("exit", done));
    for (;;) {
      if (this.process.exitCode !== null) throw new Error(`the product ended, see ${this.folder}/log.txt`);
      const health = await fetch(`${this.base}/healthcheck`).catch(() => null);
      if (health?.ok) return performance.now() - from;
      await pause(10);
    }
  }

  get account() {
    return { email: EMAIL, password: PASSWORD };
  }

  async signIn() {
    const answer = await fetch(`${this.base}/api/v1/auth/login`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(this.account),
    });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    this.cookie = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
  }

  /** A body that is a text or bytes is sent as it is, of that type; any other one as JSON. */
  async call(method, path, body, type = "application/json") {
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: { "Content-Type": type, Cookie: this.cookie },
      body: body === undefined || typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  }

  /** A section with one catalog of a title, a number and a status. */
  async catalog() {
    const section = await this.call("POST", "/sections", { name: "Bench", icon: "gauge" });
    const catalog = await this.call("POST", "/catalogs", {
      name: "Things",
      sectionId: section.id,
      icon: "box",
      fields: [
        { id: "title", name: "Title", type: "text", config: { type: "text" } },
        { id: "amount", name: "Amount", type: "number", config: {} },
      ],
    });
    return catalog.id;
  }

  /** A published scenario of one code step; `trigger` is the XML of its start event's extension. */
  async scenario(name, trigger, source) {
    const made = await this.call("POST", "/scenarios", { name, bpmn: diagram(trigger, source) });
    await this.call("POST", `/scenarios/${made.id}/publish`, {});
    return made.id;
  }

  kill() {
    this.process.kill("SIGKILL");
    return this.ended;
  }

  async stop() {
    this.process.kill("SIGTERM");
    await this.ended;
  }
}

/** Median, 95th percentile and maximum of the figures, as text. */
export function summary(figures, unit = "ms") {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const show = (figure) => `${figure.toFixed(1)} ${unit}`;
  return `n ${sorted.length} · median ${show(at(0.5))} · p95 ${show(at(0.95))} · max ${show(sorted.at(-1))}`;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function diagram(trigger, source) {
  const escaped = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="urn:bench">
  <bpmn:process id="P" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:extensionElements>${trigger}</bpmn:extensionElements><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="Step" name="Step"><bpmn:extensionElements><artel:component type="code">
      <artel:input name="source">${escaped}</artel:input></artel:component></bpmn:extensionElements>
      <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Step" /><bpmn:sequenceFlow id="F2" sourceRef="Step" targetRef="End" />
  </bpmn:process>
</bpmn:definitions>`;
}
