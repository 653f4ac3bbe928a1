package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.stereotype.Component;

/**
 * A start is a message start, so that the one meant can be named; the asynchronous form begins with a job, so that whoever starts pays
 * for nothing more. The default start of the synchronous form is plain.
 */
@Component
final class StartElement implements ElementCompiler<StartEvent> {
    @Override
    public Class<StartEvent> getType() {
        return StartEvent.class;
    }

    @Override
    public void compile(StartEvent node, Executable to) {
        var start = to.add(org.camunda.bpm.model.bpmn.instance.StartEvent.class, node.id());
        to.async(start, to.async(), false);
        if (to.async() || !to.diagram().defaultStart().orElseThrow().id().equals(node.id())) {
            Message message = to.addRoot(Message.class, "message", node.id());
            message.setName(to.message(node.id()));
            to.addTo(start, MessageEventDefinition.class).setMessage(message);
        }
    }
}
