package dev.artel.admin;

import dev.artel.access.Access;
import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes into the audit what becomes of the company as a whole. */
@Component
class CompanyAudit implements AuditKinds {
    private static final AuditKind SETTINGS_CHANGED = new AuditKind("admin.settings-changed");
    private static final AuditKind EXAMPLE_LOADED = new AuditKind("admin.example-loaded");

    private final Audit audit;

    CompanyAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<AuditKind> all() {
        return List.of(SETTINGS_CHANGED, EXAMPLE_LOADED);
    }

    /** Nothing when both are the same. */
    void changed(CompanyRow before, CompanyRow after) {
        AuditEntry entry = AuditEntry.of(SETTINGS_CHANGED)
                .changed("name", before.name(), after.name())
                .changed("timezone", before.timezone(), after.timezone())
                .changed("language", before.language(), after.language());
        if (!entry.detail().isEmpty()) {
            audit.note(entry);
        }
    }

    void exampleLoaded(Access access) {
        audit.note(AuditEntry.of(EXAMPLE_LOADED).by(access.actor().userId()));
    }
}
