// A loop of automatic steps: the start is asked for → the process has ended.
import { Product, pause, summary } from "./product.mjs";

const steps = Number(process.argv[2] ?? 5000);
const rounds = Number(process.argv[3] ?? 5);
const product = await Product.fresh("loop");
try {
  for (const [kind, step] of Object.entries(kinds())) {
    const scenario = await product.call("POST", "/scenarios", { name: `Loop of ${kind}`, bpmn: diagram(step) });
    await product.call("POST", `/scenarios/${scenario.id}/publish`, {});
    const figures = [];
    for (let round = -2; round < rounds; round++) {
      const from = performance.now();
      await ended(await product.call("POST", `/scenarios/${scenario.id}/start`, {}));
      if (round >= 0) figures.push((performance.now() - from) / 1000);
    }
    console.log(`loop of ${steps} ${kind}: ${summary(figures, "s")}`);
  }
} finally {
  await product.stop();
}

async function ended({ id }) {
  for (;;) {
    const { status } = await product.call("GET", `/processes/${id}`);
    if (status === "completed") return;
    if (status !== "running") throw new Error(`process ${id} is ${status}`);
    await pause(100);
  }
}

function kinds() {
  return {
    "variables.set": component("variables.set", `<artel:input name="i" kind="script">i + 1</artel:input><artel:output name="i" to="i"/>`),
    code: component("code", `<artel:input name="source">return i + 1;</artel:input><artel:output name="result" to="i"/>`),
  };
}

function component(type, inside) {
  return `<artel:component type="${type}">${inside}</artel:component>`;
}

function task(id, inside) {
  return `<bpmn:serviceTask id="${id}"><bpmn:extensionElements>${inside}</bpmn:extensionElements></bpmn:serviceTask>`;
}

function diagram(step) {
  const zero = component("variables.set", `<artel:input name="i" kind="script">0</artel:input><artel:output name="i" to="i"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="t">
    <bpmn:process id="P"><bpmn:startEvent id="Start"/>${task("Zero", zero)}${task("Step", step)}
    <bpmn:exclusiveGateway id="Again" default="Out"/><bpmn:endEvent id="End"/>
    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Zero"/><bpmn:sequenceFlow id="F2" sourceRef="Zero" targetRef="Step"/>
    <bpmn:sequenceFlow id="F3" sourceRef="Step" targetRef="Again"/><bpmn:sequenceFlow id="Out" sourceRef="Again" targetRef="End"/>
    <bpmn:sequenceFlow id="Back" sourceRef="Again" targetRef="Step"><bpmn:conditionExpression language="javascript">i &lt; ${steps}</bpmn:conditionExpression></bpmn:sequenceFlow>
    </bpmn:process></bpmn:definitions>`;
}
