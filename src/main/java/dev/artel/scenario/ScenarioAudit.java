package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import dev.artel.scenario.store.ScenarioRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes into the audit which scenarios run, in the transaction that decides it. */
@Component
class ScenarioAudit implements AuditKinds {
    private static final AuditKind PUBLISHED = new AuditKind("scenario.published");
    private static final AuditKind OFF = new AuditKind("scenario.off");
    private static final AuditKind REMOVED = new AuditKind("scenario.removed");

    private final Audit audit;

    ScenarioAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<AuditKind> all() {
        return List.of(PUBLISHED, OFF, REMOVED);
    }

    void published(Access access, ScenarioRow row, int version) {
        audit.note(entry(PUBLISHED, access, row).with("version", Integer.toString(version)));
    }

    void off(Access access, ScenarioRow row) {
        audit.note(entry(OFF, access, row));
    }

    void removed(Access access, ScenarioRow row) {
        audit.note(entry(REMOVED, access, row));
    }

    private static AuditEntry entry(AuditKind kind, Access access, ScenarioRow row) {
        return AuditEntry.of(kind).by(access.actor().userId()).about("scenario", row.id(), row.name());
    }
}
