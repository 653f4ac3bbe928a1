package dev.artel.record.people;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.account.AccountAudit;
import dev.artel.access.account.AccountStatus;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.record.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes into the audit what becomes of the accounts of employees, in the transaction of the change of the record. */
@Component
class EmployeeAudit {
    private static final String EMAIL = "$email";
    private static final String ROLE = "$role";
    private static final String STATUS = "$status";

    private final Audit audit;

    EmployeeAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(RecordChanged change) {
        if (change.catalog().id() != Catalog.USERS) {
            return;
        }
        switch (change.kind()) {
            case CREATED ->
                audit.note(entry(change, AccountAudit.ACCOUNT_MADE)
                        .with("email", change.state().values().path(EMAIL).asString(""))
                        .with("role", option(change.state().values(), ROLE)));
            case DELETED -> audit.note(entry(change, AccountAudit.ACCOUNT_REMOVED));
            case RESTORED -> audit.note(entry(change, AccountAudit.ACCOUNT_RESTORED));
            case UPDATED -> updated(change);
        }
    }

    private void updated(RecordChanged change) {
        if (touched(change, EMAIL)) {
            audit.note(entry(change, AccountAudit.EMAIL_CHANGED)
                    .changed(
                            "email",
                            change.state().previous().path(EMAIL).asString(""),
                            change.state().values().path(EMAIL).asString("")));
        }
        if (touched(change, ROLE)) {
            audit.note(entry(change, AccountAudit.ROLE_CHANGED)
                    .changed(
                            "role",
                            option(change.state().previous(), ROLE),
                            option(change.state().values(), ROLE)));
        }
        if (touched(change, STATUS)) {
            boolean was = blocked(change.state().previous());
            boolean is = blocked(change.state().values());
            if (was != is) {
                audit.note(entry(change, is ? AccountAudit.BLOCKED : AccountAudit.UNBLOCKED));
            }
        }
    }

    private static AuditEntry entry(RecordChanged change, AuditKind kind) {
        AuditEntry entry = AuditEntry.of(kind)
                .by(change.actor().userId())
                .about(AuditEntry.EMPLOYEE, change.recordId(), change.title());
        Cause cause = change.cause();
        return cause.processId() == null ? entry : entry.with("process", Long.toString(cause.processId()));
    }

    private static boolean touched(RecordChanged change, String field) {
        return change.catalog()
                .field(field)
                .filter(one -> change.fields().contains(one.id()))
                .isPresent();
    }

    private static boolean blocked(ObjectNode values) {
        return option(values, STATUS).equals(AccountStatus.BLOCKED.code());
    }

    private static String option(ObjectNode values, String field) {
        return values.path(field).path(0).asString("");
    }
}
