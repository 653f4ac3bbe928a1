// Two editions of one scenario, as files, for stories about versions.
const shape = (id, x, y = 180, width = 128, height = 80) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const event = (id, x) => shape(id, x, 202, 36, 36);
const edge = (id, from, to) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="220"/><di:waypoint x="${to}" y="220"/></bpmndi:BPMNEdge>`;
const flow = (id, from, to) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
const step = (id, name, component) =>
  `<bpmn:serviceTask id="${id}" name="${name}"><bpmn:extensionElements>${component}</bpmn:extensionElements></bpmn:serviceTask>`;

const code = (lines) =>
  step(
    'Count',
    'Посчитать скидку',
    `<artel:component type="code"><artel:input name="source">${lines.join('\n')}</artel:input><artel:output name="result" to="discount"/></artel:component>`,
  );
const ask = (due, mode) =>
  `<bpmn:userTask id="Ask" name="Позвонить клиенту"><bpmn:extensionElements><artel:task><artel:assign kind="user">1</artel:assign><artel:due>${due}</artel:due><artel:field id="title" mode="${mode}"/><artel:outcome id="done" label="Готово" color="green"/><artel:output name="outcome" to="call"/></artel:task></bpmn:extensionElements></bpmn:userTask>`;
const mail = step(
  'Mail',
  'Письмо клиенту',
  '<artel:component type="mail.send"><artel:input name="to">client@example.org</artel:input><artel:input name="subject">Ваше обращение</artel:input><artel:input name="text">Мы перезвоним.</artel:input></artel:component>',
);
const remember = step(
  'Keep',
  'Запомнить номер',
  '<artel:component type="variables.set"><artel:input name="number" kind="script">record.id</artel:input><artel:output name="number" to="number"/></artel:component>',
);

const diagram = (catalog, elements, drawing) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:artel="urn:artel:scenario:1" id="Definitions" targetNamespace="urn:artel">
  <bpmn:process id="Process" isExecutable="true">
    <bpmn:startEvent id="Start" name="Обращение"><bpmn:extensionElements><artel:trigger kind="$record.after.create" catalog="${catalog}"/></bpmn:extensionElements></bpmn:startEvent>
    ${elements.join('\n    ')}
    <bpmn:endEvent id="End"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Process">${drawing.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const script = ['const sum = record.values.amount || 0;', 'if (sum > 1000) return 10;', 'return 0;'];

/** A number is kept, a discount counted, somebody calls. */
export const first = (catalog) =>
  diagram(
    catalog,
    [
      remember,
      code(script),
      ask('PT2H', 'edit'),
      flow('F1', 'Start', 'Keep'),
      flow('F2', 'Keep', 'Count'),
      flow('F3', 'Count', 'Ask'),
      flow('F4', 'Ask', 'End'),
    ],
    [
      event('Start', 120),
      shape('Keep', 220),
      shape('Count', 410),
      shape('Ask', 600),
      event('End', 790),
      edge('F1', 156, 220),
      edge('F2', 348, 410),
      edge('F3', 538, 600),
      edge('F4', 728, 790),
    ],
  );

/** The number is kept no more, the discount is another one, a mail goes out after the call, which has more time. */
export const second = (catalog) =>
  diagram(
    catalog,
    [
      code([script[0], 'if (sum > 5000) return 15;', 'if (sum > 1000) return 10;', 'return 0;']),
      ask('PT4H', 'required'),
      mail,
      flow('F1', 'Start', 'Count'),
      flow('F3', 'Count', 'Ask'),
      flow('F4', 'Ask', 'Mail'),
      flow('F5', 'Mail', 'End'),
    ],
    [
      event('Start', 120),
      shape('Count', 410),
      shape('Ask', 600),
      shape('Mail', 790),
      event('End', 980),
      edge('F1', 156, 410),
      edge('F3', 538, 600),
      edge('F4', 728, 790),
      edge('F5', 918, 980),
    ],
  );
