package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.VariablePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether calls name scenarios that exist. One that is not published yet may still be by the time it is called. */
@Component
final class CallCheck implements Check {
    private final Versions versions;

    CallCheck(Versions versions) {
        this.versions = versions;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        for (CallActivity call : diagram.all(CallActivity.class)) {
            if (!call.scenario().isEmpty()) {
                scenario(call, problems);
            }
            if (!call.waits() && !call.outputs().isEmpty()) {
                problems.accept(Flaw.LOST_OUTPUT.at(
                        call.id(), call.label(), call.outputs().get(0).to().text()));
            }
            call.inputs().stream()
                    .filter(input -> VariablePath.parse(input.name())
                            .filter(path -> path.steps().isEmpty())
                            .isEmpty())
                    .forEach(input -> problems.accept(Flaw.BAD_VARIABLE.at(call.id(), call.label(), input.name())));
        }
    }

    private void scenario(CallActivity call, Consumer<DiagramProblem> problems) {
        Optional<Long> number = versions.number(call.scenario());
        if (number.isEmpty()) {
            problems.accept(Flaw.UNKNOWN_SCENARIO.at(call.id(), call.label(), call.scenario()));
        } else if (call.version() == null) {
            if (versions.current(number.get()).isEmpty()) {
                problems.accept(Flaw.UNPUBLISHED_CALL.at(call.id(), call.label(), name(number.get())));
            }
        } else if (versions.version(number.get(), call.version()).isEmpty()) {
            problems.accept(Flaw.UNKNOWN_VERSION.at(call.id(), call.label(), call.version(), name(number.get())));
        }
    }

    private String name(long scenario) {
        return versions.names(List.of(scenario)).getOrDefault(scenario, "");
    }
}
