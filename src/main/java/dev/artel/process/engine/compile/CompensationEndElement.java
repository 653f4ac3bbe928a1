package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CompensationEnd;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.springframework.stereotype.Component;

/** An end that has things undone. */
@Component
final class CompensationEndElement implements ElementCompiler<CompensationEnd> {
    @Override
    public Class<CompensationEnd> getType() {
        return CompensationEnd.class;
    }

    @Override
    public void compile(CompensationEnd node, Executable to) {
        Undoing.thrown(to.add(EndEvent.class, node.id()), node, to);
    }
}
