package dev.artel.record.people;

import dev.artel.access.AccessRules;
import dev.artel.access.Privilege;
import dev.artel.access.RightsRevision;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.Role;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Referencing;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.BeforeChange;
import dev.artel.record.RecordChanged;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the account of an employee in step with the record, in the transaction of the change: what the account refuses (an e-mail that
 * is taken, the last administrator) refuses the change. A status of new or active follows from whether there is a password. What a
 * card points to are the groups of its person: when that changes, so do rights.
 */
@Component
class EmployeeAccounts implements BeforeChange {
    private static final String NAME = "$name";
    private static final String EMAIL = "$email";
    private static final String ROLE = "$role";
    private static final String STATUS = "$status";

    private final Accounts accounts;
    private final RightsRevision revision;
    private final AccessRules rules;

    EmployeeAccounts(Accounts accounts, RightsRevision revision, AccessRules rules) {
        this.accounts = accounts;
        this.revision = revision;
        this.rules = rules;
    }

    @Override
    public boolean concerns(Catalog catalog) {
        return catalog.id() == Catalog.USERS;
    }

    @Override
    public void before(Proposal proposal) {
        Long id = proposal.recordId();
        if (!proposal.access().administrator() && administers(proposal)) {
            throw Problems.forbidden("record.administrator");
        }
        if (!mayGiveAccess(proposal) && rules.goBy(groups(proposal))) {
            throw Problems.forbidden("record.groups");
        }
        if (id == null) {
            newAccount(proposal);
            return;
        }
        switch (proposal.kind()) {
            case DELETED -> accounts.remove(id);
            case RESTORED -> {
                accounts.restore(id, email(proposal.values()));
                amend(proposal, AccountStatus.BLOCKED);
            }
            default -> update(proposal, id);
        }
    }

    @EventListener
    void on(RecordChanged change) {
        if (change.catalog().id() != Catalog.USERS) {
            return;
        }
        boolean links = change.catalog().fields().stream()
                .anyMatch(field ->
                        field.type() instanceof Referencing && change.fields().contains(field.id()));
        if (links || change.kind() != RecordChanged.Kind.UPDATED) {
            revision.raise();
        }
        if (change.kind() == RecordChanged.Kind.CREATED) {
            ObjectNode values = change.state().values();
            accounts.create(change.recordId(), change.title(), email(values), role(values));
            if (status(values) == AccountStatus.BLOCKED) {
                accounts.block(change.recordId());
            }
        } else if (change.kind() == RecordChanged.Kind.UPDATED
                && changes(change.catalog(), NAME, change.fields()::contains)) {
            accounts.rename(change.recordId(), change.title());
        }
    }

    /**
     * Whether only an administrator may do that: give a role, or touch the account of an administrator. Whoever may write employees by a
     * rule must not become more than the rule says.
     */
    private static boolean administers(Proposal proposal) {
        if (proposal.recordId() == null) {
            return role(proposal.values()) == Role.ADMINISTRATOR;
        }
        boolean ofAdministrator = role(proposal.previous()) == Role.ADMINISTRATOR;
        return proposal.kind() == RecordChanged.Kind.UPDATED
                ? changes(proposal, ROLE) || ofAdministrator && (changes(proposal, EMAIL) || changes(proposal, STATUS))
                : ofAdministrator;
    }

    /** Who belongs to which group that rules are about is a matter of rights: it takes the right to give access. */
    private static boolean mayGiveAccess(Proposal proposal) {
        return proposal.access().administrator()
                || proposal.access().on(proposal.catalog().key()).may(Privilege.ACCESS);
    }

    /** The fields of the card among those that change which make groups. */
    private static List<Long> groups(Proposal proposal) {
        return proposal.kind() == RecordChanged.Kind.DELETED
                ? List.of()
                : proposal.catalog().fields().stream()
                        .filter(field -> field.type() instanceof Referencing)
                        .map(Field::id)
                        .filter(proposal.fields()::contains)
                        .toList();
    }

    private static void newAccount(Proposal proposal) {
        if (status(proposal.values()) != AccountStatus.BLOCKED) {
            amend(proposal, AccountStatus.NEW);
        }
    }

    private void update(Proposal proposal, long id) {
        ObjectNode values = proposal.values();
        if (changes(proposal, EMAIL)) {
            accounts.changeEmail(id, email(values));
        }
        if (changes(proposal, ROLE)) {
            accounts.setRole(id, role(values));
        }
        if (changes(proposal, STATUS)) {
            changeStatus(proposal, id, status(values));
        }
    }

    private void changeStatus(Proposal proposal, long id, AccountStatus wanted) {
        if (wanted == AccountStatus.BLOCKED) {
            accounts.block(id);
        } else {
            amend(proposal, accounts.unblock(id));
        }
    }

    private static void amend(Proposal proposal, AccountStatus status) {
        ObjectNode values = Json.object();
        values.putArray(STATUS).add(status.code());
        proposal.amend(values);
    }

    private static boolean changes(Proposal proposal, String field) {
        return changes(proposal.catalog(), field, proposal.fields()::contains);
    }

    private static boolean changes(Catalog users, String ref, LongPredicate changed) {
        return users.field(ref).filter(field -> changed.test(field.id())).isPresent();
    }

    private static @Nullable String email(ObjectNode values) {
        return values.path(EMAIL).asString("");
    }

    private static Role role(ObjectNode values) {
        return Role.of(values.path(ROLE).path(0).asString("")).orElse(Role.EMPLOYEE);
    }

    private static AccountStatus status(ObjectNode values) {
        return AccountStatus.of(values.path(STATUS).path(0).asString("")).orElse(AccountStatus.NEW);
    }
}
