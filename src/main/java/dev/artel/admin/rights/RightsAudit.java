package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes into the audit who was given what, in the transaction that does it. */
@Component
class RightsAudit implements AuditKinds {
    private static final AuditKind CHANGED = new AuditKind("admin.rights-changed");

    private final Audit audit;

    RightsAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<AuditKind> all() {
        return List.of(CHANGED);
    }

    /** The rules before and after, in the form of the API; nothing when both are the same. */
    void changed(Access access, Place place, List<ObjectNode> before, List<ObjectNode> after) {
        List<String> taken = before.stream()
                .filter(rule -> !after.contains(rule))
                .map(RightsAudit::told)
                .toList();
        List<String> given = after.stream()
                .filter(rule -> !before.contains(rule))
                .map(RightsAudit::told)
                .toList();
        if (!taken.isEmpty() || !given.isEmpty()) {
            audit.note(AuditEntry.of(CHANGED)
                    .by(access.actor().userId())
                    .about(place.object().kind().code(), place.object().id(), place.name())
                    .with("taken", taken)
                    .with("given", given));
        }
    }

    private static String told(ObjectNode rule) {
        String subject = rule.path("rightSubject").path("recordTitle").asString("");
        String who =
                subject.isEmpty() ? rule.path("rightSubject").path("userAttr").asString("") : subject;
        String fields = rule.path("fields").isEmpty() ? "" : " " + rule.path("fields");
        return who + ": " + rule.path("privilegeCode").asString("") + fields;
    }
}
