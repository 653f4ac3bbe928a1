package dev.artel.process.run;

import dev.artel.catalog.Field;
import dev.artel.process.journal.Runs;
import dev.artel.process.step.Evaluations;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.record.RecordChanged;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Timed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What processes wait for that hangs on a record. Timers move with its dates in the transaction that changes them; whether it is as somebody
 * waits for it to be is asked in a job after that, and also when the record is deleted, which makes an incident of a wait that nothing could
 * end, and when it is restored, which ends that incident. A change of a record that nobody waits for costs one statement on an index.
 */
@Service
class FollowedRecords {
    private static final String DATE = "date";

    private final Waits waits;
    private final Runs runs;
    private final Versions versions;
    private final Evaluations evaluations;
    private final Engine engine;

    FollowedRecords(Waits waits, Runs runs, Versions versions, Evaluations evaluations, Engine engine) {
        this.waits = waits;
        this.runs = runs;
        this.versions = versions;
        this.evaluations = evaluations;
        this.engine = engine;
    }

    @EventListener
    void on(RecordChanged change) {
        if (change.kind() == RecordChanged.Kind.CREATED
                || !change.catalog().table().ordinary()) {
            return;
        }
        for (Wait wait : waits.ofRecord(change.key())) {
            if (wait.kind().equals(Wait.CONDITION)) {
                engine.check(wait);
            } else if (change.kind() == RecordChanged.Kind.UPDATED) {
                move(wait, change);
            } else {
                askForDateless(wait, change);
            }
        }
    }

    /** A timer that has a date fires whatever becomes of the record; one without waits for somebody to fill it in, which nobody can now. */
    private void askForDateless(Wait wait, RecordChanged change) {
        boolean dateless = change.catalog()
                .field(wait.name())
                .map(field -> change.state().values().path(Long.toString(field.id())))
                .filter(date -> !date.asString("").isBlank())
                .isEmpty();
        if (dateless) {
            engine.check(wait);
        }
    }

    private void move(Wait wait, RecordChanged change) {
        change.fields().stream()
                .flatMap(id -> change.catalog().field(id).stream())
                .filter(field -> field.type().id().equals(DATE) && field.answersTo(wait.name()))
                .findFirst()
                .ifPresent(field -> move(wait, change, field));
    }

    /** A date that cannot be read leaves the timer as it was. */
    private void move(Wait wait, RecordChanged change, Field field) {
        Diagram diagram = versions.get(runs.get(wait.runId()).versionId()).diagram();
        String date = change.state().values().path(Long.toString(field.id())).asString("");
        if (diagram.nodes().get(wait.element()) instanceof Timed node) {
            evaluations.due(node.timer(), date).ifPresent(due -> engine.reschedule(wait, due));
        }
    }
}
