package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.UserTask;
import org.springframework.stereotype.Component;

/** A step that a person does. */
@Component
final class UserTaskReader implements ElementReader {
    @Override
    public String element() {
        return "userTask";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new UserTask(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.extension("task").map(TaskExtension::read).orElse(TaskSpec.EMPTY),
                Values.step(source));
    }
}
