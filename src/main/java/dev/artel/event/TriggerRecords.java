package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.catalog.Field;
import dev.artel.kernel.Cause;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problems;
import dev.artel.record.FixedRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalog whose rows say what starts a scenario. Rows that a diagram made are managed: they are switched on and off here, and
 * changed and removed with the diagram. They let scenarios act in the name of others, so no rule of access makes them anybody's to
 * write but the administrators'.
 */
abstract class TriggerRecords<R extends TriggerRow> implements FixedRecords {
    static final long SCRIPTS = 6;

    private final Clock clock;

    TriggerRecords(Clock clock) {
        this.clock = clock;
    }

    @Override
    public final Set<Ability> abilities() {
        return Set.of(Ability.CREATE, Ability.UPDATE, Ability.DELETE);
    }

    @Override
    public final long create(Access access, Cause cause, Map<Field, Object> values) {
        access.requireAdministrator();
        R row = checked(0, null, new FixedValues(Map.copyOf(values)));
        GeneratedKey key = new GeneratedKey();
        insert(row, access.actor().userId(), clock.instant(), key);
        return key.id();
    }

    @Override
    public final void update(Access access, Cause cause, long id, Map<Field, @Nullable Object> values) {
        access.requireAdministrator();
        R before = locked(id);
        FixedValues sent = new FixedValues(values);
        if (before.managed() && !sent.onlyStatus()) {
            throw Problems.badRequest("event.managed");
        }
        update(checked(id, before, sent), access.actor().userId(), clock.instant());
    }

    @Override
    public final void remove(Access access, Cause cause, long id) {
        access.requireAdministrator();
        if (locked(id).managed()) {
            throw Problems.conflict("event.managed-delete");
        }
        remove(id, access.actor().userId(), clock.instant());
    }

    private R locked(long id) {
        R row = lock(id);
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    /** The row as it will be, out of what it was (null when it is new) and what was sent. */
    abstract R checked(long id, @Nullable R before, FixedValues sent);

    /** The row, held until the transaction ends; null when there is none. */
    abstract @Nullable R lock(long id);

    abstract void insert(R row, @Nullable Long by, Instant now, GeneratedKey key);

    abstract void update(R row, @Nullable Long by, Instant now);

    abstract void remove(long id, @Nullable Long by, Instant now);
}
