package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Row;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that nobody puts a record beyond the own rights. What rules put in belongs to whom they act as: the person, or an account,
 * which then must have the rights in the person's place.
 */
@Component
class Reach {
    private final RowLocks locks;
    private final RowWriter rows;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Reach(RowLocks locks, RowWriter rows, Clock clock, PlatformTransactionManager transactions) {
        this.locks = locks;
        this.rows = rows;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Gives the row the right that the person has on it now.
     *
     * @param privilege that is needed on it
     * @param sent what the person has written; what is stored already needs no right
     * @throws Problem Forbidden when the record is beyond the rights of the person, or of the account of a rule that has put it there
     */
    void check(Draft draft, Row row, Privilege privilege, Collection<Slot> sent) {
        row.right(right(draft.access(), draft, row));
        Set<Slot> written = both(sent, draft.byHand());
        if (draft.amendments().isEmpty()) {
            Checks.stillWritable(draft, row.right(), privilege, written);
        } else if (!allows(row.right(), privilege, written)) {
            checkPerson(draft, row, privilege, written);
            draft.amendments().forEach(amendment -> checkAccount(draft, row, privilege, amendment));
        }
    }

    /** What the person alone would have made of it must be within the person's rights. */
    private void checkPerson(Draft draft, Row row, Privilege privilege, Collection<Slot> written) {
        List<Draft.Amendment> persons = draft.amendments().stream()
                .filter(amendment -> amendment.account() == null)
                .toList();
        boolean alone = persons.size() == draft.amendments().size();
        Right right = alone ? row.right() : rightAlone(draft, row);
        if (persons.isEmpty()) {
            Checks.stillWritable(draft, right, privilege, written);
        } else if (!allows(right, privilege, written)) {
            throw beyond("record.beyond-rights-rule", draft, persons);
        }
    }

    /** An account answers for what it has changed; a rule that has changed nothing asks for no right. */
    private void checkAccount(Draft draft, Row row, Privilege privilege, Draft.Amendment amendment) {
        Access account = amendment.account();
        Set<Slot> put = both(amendment.slots(), draft.changes().keySet());
        if (account != null && !put.isEmpty() && !allows(right(account, draft, row), privilege, put)) {
            throw beyond("record.beyond-rights-account", draft, List.of(amendment));
        }
    }

    /** Written for the question alone: what a filter says of a record is the database's to say. */
    private Right rightAlone(Draft draft, Row row) {
        Right right = savepoint.execute(status -> {
            status.setRollbackOnly();
            rows.update(draft.withoutAccounts(row), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return right(draft.access(), draft, row);
        });
        return right == null ? row.right() : right;
    }

    private Right right(Access access, Draft draft, Row row) {
        return locks.written(access, draft.layout(), row.id()).right();
    }

    private static Set<Slot> both(Collection<Slot> some, Set<Slot> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static boolean allows(Right right, Privilege privilege, Collection<Slot> written) {
        return right.may(privilege)
                && written.stream().allMatch(slot -> !slot.writable() || right.on(slot.id()) == FieldRight.EDIT);
    }

    /** Fields that the person does not see are not named. */
    private static Problem beyond(String key, Draft draft, List<Draft.Amendment> amendments) {
        String rules = amendments.stream().map(Draft.Amendment::rule).distinct().collect(Collectors.joining(", "));
        Stream<Slot> slots = amendments.stream().flatMap(amendment -> amendment.slots().stream());
        String fields = slots.filter(slot -> draft.right().sees(slot.id()))
                .map(slot -> slot.field().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Problems.forbidden(key, rules, fields.isEmpty() ? "…" : fields);
    }
}
