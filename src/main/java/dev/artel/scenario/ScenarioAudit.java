package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.store.ScenarioRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes into the audit which scenarios run, in the transaction that decides it. */
@Component
class ScenarioAudit implements AuditKinds {
    private static final AuditKind PUBLISHED = new AuditKind("scenario.published");
    private static final AuditKind ELEVATED = new AuditKind("scenario.elevated");
    private static final AuditKind ACTS_AS = new AuditKind("scenario.acts-as");
    private static final AuditKind OFF = new AuditKind("scenario.off");
    private static final AuditKind REMOVED = new AuditKind("scenario.removed");

    private final Audit audit;
    private final People people;

    ScenarioAudit(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    @Override
    public List<AuditKind> all() {
        return List.of(PUBLISHED, ELEVATED, ACTS_AS, OFF, REMOVED);
    }

    void published(Access access, ScenarioRow row, int version) {
        audit.note(entry(PUBLISHED, access, row).with("version", Integer.toString(version)));
    }

    /** Names the steps of the version that act with everything; nothing where there are none. */
    void elevated(Access access, ScenarioRow row, int version, Diagram diagram) {
        List<String> steps = diagram.elevated().stream().map(Node::nameOrId).toList();
        if (!steps.isEmpty()) {
            audit.note(entry(ELEVATED, access, row)
                    .with("version", Integer.toString(version))
                    .with("steps", steps));
        }
    }

    /** Nothing where the runs act as they did before. */
    void actsAs(Access access, ScenarioRow row, RunAs runAs) {
        RunAs before = PublishedVersions.runAs(row);
        if (!before.equals(runAs)) {
            audit.note(entry(ACTS_AS, access, row).changed("account", account(access, before), account(access, runAs)));
        }
    }

    private String account(Access access, RunAs runAs) {
        Long user = runAs.user();
        return user == null ? "$starter" : people.names(access, List.of(user)).getOrDefault(user, "#" + user);
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
