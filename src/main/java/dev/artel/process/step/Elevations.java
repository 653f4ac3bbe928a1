package dev.artel.process.step;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import dev.artel.process.journal.Run;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes into the audit what elevated steps did: one entry for each passage that changed records, with the first hundred of them, in the
 * transaction of the step. What such a step only read stands in the trace alone.
 */
@Component
class Elevations implements AuditKinds {
    private static final AuditKind ELEVATED = new AuditKind("process.elevated");

    private final Audit audit;

    Elevations(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<AuditKind> all() {
        return List.of(ELEVATED);
    }

    void note(RunScope scope, String element, StepRecorder recorder) {
        List<String> touched = recorder.touched();
        if (touched.isEmpty() || !scope.elevated(element)) {
            return;
        }
        Run run = scope.run();
        String name =
                scope.element(element, dev.artel.scenario.diagram.Node.class).nameOrId();
        audit.note(AuditEntry.of(ELEVATED)
                .by(run.runAsId())
                .about("process", run.id(), run.title())
                .with("element", name)
                .with("records", touched));
    }
}
