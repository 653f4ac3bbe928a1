// A loop of a gateway with a condition and a step, with an expression or with code, in both modes of running scripts: time of the whole and
// per component.
import { Product, pause, summary } from "./product.mjs";

const components = Number(process.argv[2] ?? 5000);
const rounds = Number(process.argv[3] ?? 5);
const modes = process.argv[4] && process.argv[4] !== "both" ? [process.argv[4]] : ["worker", "in-process"];
const kind = process.argv[5] ?? "expression";
const STEPS = {
  expression: (source) => `<artel:component type="variables.set"><artel:input name="i" kind="script">${source}</artel:input><artel:output name="i" to="i" /></artel:component>`,
  code: (source) => `<artel:component type="code"><artel:input name="source">return ${source};</artel:input><artel:output name="result" to="i" /></artel:component>`,
};

for (const mode of modes) {
  process.env.ARTEL_SCRIPTS_MODE = mode;
  const product = await Product.fresh("loop");
  try {
    const made = await product.call("POST", "/scenarios", { name: "Loop", bpmn: diagram(components / 2) });
    await product.call("POST", `/scenarios/${made.id}/publish`, {});
    const figures = [];
    for (let round = 0; round < rounds; round++) figures.push(await once(product, made.id));
    const each = figures.map((figure) => (figure * 1000) / components);
    console.log(`loop of ${components} components with ${kind}, ${mode}: first ${figures[0].toFixed(0)} ms · ${summary(figures)} · each ${summary(each, "µs")}`);
  } finally {
    await product.stop();
  }
}

/** From the start of a run to its end, as the journal tells. */
async function once(product, scenario) {
  const started = await product.call("POST", `/scenarios/${scenario}/start`, {});
  const id = started.processId ?? started.id;
  for (;;) {
    const run = await product.call("GET", `/processes/${id}`);
    if (run.status === "completed") return Date.parse(run.ended) - Date.parse(run.started);
    if (run.status !== "running") throw new Error(`the loop is ${run.status}: ${JSON.stringify(run)}`);
    await pause(250);
  }
}

function diagram(turns) {
  const step = (id, source, incoming, outgoing) => `<bpmn:serviceTask id="${id}" name="${id}"><bpmn:extensionElements>${STEPS[kind](source)}</bpmn:extensionElements><bpmn:incoming>${incoming}</bpmn:incoming><bpmn:outgoing>${outgoing}</bpmn:outgoing></bpmn:serviceTask>`;
  const flow = (id, from, to, condition = "") => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="urn:bench">
  <bpmn:process id="P" isExecutable="true">
    <bpmn:startEvent id="Start"><bpmn:extensionElements><artel:trigger kind="$manual" /></bpmn:extensionElements><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
    ${step("Begin", "0", "F1", "F2")}
    <bpmn:exclusiveGateway id="More" default="F5"><bpmn:incoming>F2</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming>
      <bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F5</bpmn:outgoing></bpmn:exclusiveGateway>
    ${step("Count", "i + 1", "F3", "F4")}
    <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
    ${flow("F1", "Start", "Begin")}${flow("F2", "Begin", "More")}
    ${flow("F3", "More", "Count", `<bpmn:conditionExpression language="javascript">i &lt; ${turns}</bpmn:conditionExpression>`)}
    ${flow("F4", "Count", "More")}${flow("F5", "More", "End")}
  </bpmn:process>
</bpmn:definitions>`;
}
