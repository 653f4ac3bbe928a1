package dev.artel.process.run;

import dev.artel.event.Starts.Start;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Numbers;
import dev.artel.process.journal.Numbers.Sequence;
import dev.artel.process.journal.Run;
import dev.artel.record.RecordKey;
import dev.artel.scenario.RunAs;
import dev.artel.scenario.Versions.Current;
import dev.artel.scenario.diagram.StartEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is to be started into a run that the journal can begin. */
@Component
class NewRuns {
    private final Numbers numbers;
    private final Clock clock;

    NewRuns(Numbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The start event that is meant; empty when the diagram of now has none of that id. */
    static Optional<StartEvent> startEvent(Current current, @Nullable String element) {
        if (element == null) {
            return current.version().diagram().defaultStart();
        }
        return current.version().diagram().nodes().get(element) instanceof StartEvent start
                ? Optional.of(start)
                : Optional.empty();
    }

    /** A run without a number, for what has to be known before it is decided whether anything starts. */
    Run draft(Start start, Current current, StartEvent element) {
        Cause cause = start.cause();
        RecordKey record = start.record();
        return new Run(
                0,
                current.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                current.version().scenarioId(),
                current.version().id(),
                current.version().number(),
                "",
                Run.ASYNC,
                element.id(),
                start.trigger(),
                start.subscriptionId(),
                record == null ? null : record.catalogId(),
                record == null ? null : record.recordId(),
                cause.processId(),
                cause.element(),
                cause.userId(),
                cause.depth() + 1,
                start.actor() == null ? null : start.actor().userId(),
                runAs(start, current),
                start.businessKey(),
                Json.write(start.inputs()),
                null,
                RunStatus.RUNNING.code(),
                null,
                null,
                null);
    }

    /** The same run with a number of its own. */
    Run numbered(Run draft, String mode) {
        return draft.begun(numbers.next(Sequence.RUN), mode);
    }

    /** The starter, else the named account, else whoever published the version: a run always acts as somebody. */
    private static long runAs(Start start, Current current) {
        RunAs rule = current.runAs();
        if (rule.kind() == RunAs.Kind.ACCOUNT && rule.user() != null) {
            return rule.user();
        }
        return start.actor() != null
                ? start.actor().userId()
                : current.version().publishedBy();
    }
}
