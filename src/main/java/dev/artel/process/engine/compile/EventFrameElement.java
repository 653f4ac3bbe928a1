package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.Waiting;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Steps that an event in the scope around begins. When that ends the rest of the scope, nobody waits there any more. */
@Component
final class EventFrameElement implements ElementCompiler<EventSubProcess> {
    @Override
    public Class<EventSubProcess> getType() {
        return EventSubProcess.class;
    }

    @Override
    public void compile(EventSubProcess node, Executable to) {
        SubProcess frame = to.add(SubProcess.class, node.id());
        frame.setTriggeredByEvent(true);
        Diagram diagram = to.diagram();
        boolean takesOver =
                diagram.children(node.id(), EventStart.class).stream().anyMatch(EventStart::interrupting);
        if (takesOver && beside(diagram, node).anyMatch(EventFrameElement::isNoted)) {
            to.listen(frame, ExecutionListener.EVENTNAME_START, Call.TAKING);
        }
    }

    /** What waits as long as the scope around stands; what exits on its border wait for stands around it, see {@link Shell}. */
    private static Stream<? extends Node> beside(Diagram diagram, EventSubProcess node) {
        return diagram.children(diagram.scope(node.id()), EventSubProcess.class).stream()
                .flatMap(event -> diagram.children(event.id(), EventStart.class).stream());
    }

    /** Whether what it waits for stands in a table. */
    private static boolean isNoted(Node node) {
        return node instanceof Waiting
                || node instanceof Timed timed && timed.timer().field().isPresent();
    }
}
