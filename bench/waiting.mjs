// Processes that wait for a timer and a message: what they cost a product at rest, and how quickly one of them is found.
import { readFileSync, readdirSync } from "node:fs";
import { Product, pause, summary } from "./product.mjs";

const processes = Number(process.argv[2] ?? 10_000);
const idleSeconds = Number(process.argv[3] ?? 30);
const CLIENTS = 16;
const product = await Product.fresh("waiting");
try {
  const scenario = await waiting();
  const quick = await product.scenario("Quick", `<artel:trigger kind="$manual" />`, "return 1;");
  await each(500, () => product.call("POST", `/scenarios/${quick}/start`, {}));
  await rest("nothing waits");
  const from = performance.now();
  await each(processes, (n) => product.call("POST", `/scenarios/${scenario}/start`, { businessKey: `key ${n}` }));
  console.log(`${processes} processes started in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  await rest(`${processes} processes wait for a timer and a message`);
  await messages();
} finally {
  await product.stop();
}

/** Wakes single processes by a message, one after the other: from the call to its answer, when the process has ended. */
async function messages() {
  const figures = [];
  for (let n = 0; n < 100; n++) {
    const key = `key ${Math.floor((n * processes) / 100)}`;
    const from = performance.now();
    const { processId } = await product.call("POST", "/processes/messages", { name: "go", businessKey: key });
    figures.push(performance.now() - from);
    const { status } = await product.call("GET", `/processes/${processId}`);
    if (status !== "completed") throw new Error(`process ${processId} is ${status}`);
  }
  console.log(`message to one of them: ${summary(figures)}`);
}

/** A published scenario that waits three days for a message. */
async function waiting() {
  const flows = [
    ["Start", "First"],
    ["First", "Told"],
    ["First", "Late"],
    ["Told", "End"],
    ["Late", "Never"],
  ].map(([from, to], n) => `<bpmn:sequenceFlow id="F${n}" sourceRef="${from}" targetRef="${to}" />`);
  const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="urn:bench">
  <bpmn:message id="Go" name="go" />
  <bpmn:process id="P" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:extensionElements><artel:trigger kind="$manual" /></bpmn:extensionElements></bpmn:startEvent>
    <bpmn:eventBasedGateway id="First" />
    <bpmn:intermediateCatchEvent id="Told"><bpmn:messageEventDefinition id="ToldD" messageRef="Go" /></bpmn:intermediateCatchEvent>
    <bpmn:intermediateCatchEvent id="Late"><bpmn:timerEventDefinition id="LateD"><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="End" /><bpmn:endEvent id="Never" />
    ${flows.join("\n    ")}
  </bpmn:process>
</bpmn:definitions>`;
  const made = await product.call("POST", "/scenarios", { name: "Waiting", bpmn });
  await product.call("POST", `/scenarios/${made.id}/publish`, {});
  return made.id;
}

/** Processor time, threads and memory of the product and its database over some seconds without work. */
async function rest(what) {
  await pause(10_000);
  const before = cpu();
  await pause(idleSeconds * 1000);
  const used = cpu() - before;
  const tree = family();
  const figures = tree.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const figure = (name) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]);
    return { name: status.match(/Name:\s+(\S+)/)[1], threads: figure("Threads"), megabytes: Math.round(figure("VmRSS") / 1024) };
  });
  console.log(`${what}: ${((used * 100) / idleSeconds).toFixed(1)} % of a core · ${JSON.stringify(figures)}`);
}

/** Seconds of processor time of the product with all that it has started. */
function cpu() {
  return family().reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return sum + (Number(stat[11]) + Number(stat[12])) / 100;
  }, 0);
}

function family() {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [[Number(pid), Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")[1])]];
      } catch (gone) {
        if (gone.code !== "ENOENT" && gone.code !== "ESRCH") throw gone;
        return [];
      }
    });
  const all = [product.process.pid];
  for (const pid of all) all.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return all;
}

async function each(count, work) {
  let next = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < count) await work(next++);
    }),
  );
}
