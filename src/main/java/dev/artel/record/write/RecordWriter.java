package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problems;
import dev.artel.record.Changed;
import dev.artel.record.Rec;
import dev.artel.record.RecordChanged;
import dev.artel.record.RecordProblems;
import dev.artel.record.read.Pages;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Refs;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.SentValues;
import dev.artel.record.value.SideTables;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Changes records, each in one transaction; those of fixed tables by way of their owners. */
@Service
public class RecordWriter {
    private final Catalogs catalogs;
    private final Layouts layouts;
    private final RowLocks locks;
    private final RowWriter rows;
    private final SideTables sides;
    private final Scopes scopes;
    private final Proposals proposals;
    private final Reach reach;
    private final Consequences consequences;
    private final Pages pages;
    private final FixedWriter fixed;
    private final Clock clock;

    RecordWriter(
            Catalogs catalogs,
            Layouts layouts,
            RowLocks locks,
            RowWriter rows,
            SideTables sides,
            Scopes scopes,
            Proposals proposals,
            Reach reach,
            Consequences consequences,
            Pages pages,
            FixedWriter fixed,
            Clock clock) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.locks = locks;
        this.rows = rows;
        this.sides = sides;
        this.scopes = scopes;
        this.proposals = proposals;
        this.reach = reach;
        this.consequences = consequences;
        this.pages = pages;
        this.fixed = fixed;
        this.clock = clock;
    }

    /** Makes a record; two statements where there are no links and no side values. */
    @Transactional
    public Rec create(Access access, Cause cause, String catalog, @Nullable String customId, ObjectNode values) {
        Layout layout = layout(access, catalog);
        if (!layout.ordinary()) {
            return fixed.create(access, cause, layout, values);
        }
        Scope scope = scopes.of(access);
        Draft draft = new Draft(RecordChanged.Kind.CREATED, access, cause, layout, scope, null);
        Checks.may(draft.right(), Privilege.CREATE);
        if (customId != null && !Refs.isText(customId)) {
            throw Problems.badField("id", "id", "record.custom-id", customId);
        }
        SentValues sent = SentValues.read(layout, grant(access, layout), values, scope);
        Set<Slot> byHand = sent.slots();
        sent.initial();
        draft.take(sent.settle(null));
        proposals.show(draft, byHand, sent.faults());
        Row row = insert(draft, customId);
        if (draft.rightsDepend()) {
            reach.check(draft, row, Privilege.CREATE, byHand);
        }
        consequences.follow(draft, row);
        return pages.written(layout, row, scope, actors(access.actor()));
    }

    /** Changes the sent fields; three statements where there are no links and no side values. */
    @Transactional
    public Changed update(
            Access access, Cause cause, String catalog, String ref, ObjectNode values, @Nullable Long version) {
        Layout layout = layout(access, catalog);
        if (!layout.ordinary()) {
            return fixed.update(access, cause, layout, ref, values, version);
        }
        Scope scope = scopes.of(access);
        SentValues sent = SentValues.read(layout, grant(access, layout), values, scope);
        Row before = locks.lock(access, layout, ref);
        Draft draft = new Draft(RecordChanged.Kind.UPDATED, access, cause, layout, scope, before);
        Checks.mayWrite(draft);
        Checks.known(draft, sent.slots());
        if (version != null && version != before.head().version()) {
            throw RecordProblems.lostUpdate(before.head().version());
        }
        sides.loadMissing(layout, before, sent.slots());
        draft.take(sent.settle(before));
        proposals.show(draft, sent.slots(), sent.faults());
        if (draft.changes().isEmpty()) {
            return new Changed(before.head().ref(), before.head().version(), List.of());
        }
        Row after = rows.update(draft, now());
        if (draft.rightsDepend()) {
            reach.check(draft, after, Privilege.VIEW, sent.slots());
        }
        consequences.follow(draft, after);
        return new Changed(after.head().ref(), after.head().version(), draft.told());
    }

    /** Puts the record into the trash; system catalogs: whatever their owner does then. */
    @Transactional
    public void remove(Access access, Cause cause, String catalog, String ref) {
        Layout layout = layout(access, catalog);
        if (!layout.ordinary()) {
            fixed.remove(access, cause, layout, ref);
            return;
        }
        Row before = locks.lock(access, layout, ref);
        whole(RecordChanged.Kind.DELETED, access, cause, layout, before);
    }

    /** Takes the record out of the trash. */
    @Transactional
    public void restore(Access access, Cause cause, String catalog, String ref) {
        Layout layout = layout(access, catalog);
        if (!layout.ordinary()) {
            throw Problems.forbidden("record.not-restorable", layout.catalog().name());
        }
        Row before = locks.lockInTrash(access, layout, ref);
        whole(RecordChanged.Kind.RESTORED, access, cause, layout, before);
    }

    private void whole(RecordChanged.Kind kind, Access access, Cause cause, Layout layout, Row before) {
        Draft draft = new Draft(kind, access, cause, layout, scopes.of(access), before);
        Checks.may(draft.right(), Privilege.DELETE);
        proposals.show(draft, List.of(), List.of());
        Row after = rows.delete(draft, kind == RecordChanged.Kind.DELETED ? now() : null);
        consequences.follow(draft, after);
    }

    private static Grant grant(Access access, Layout layout) {
        return access.on(layout.catalog().key());
    }

    /** The structure stays as it is until the change is committed. */
    private Layout layout(Access access, String catalog) {
        return layouts.of(catalogs.held(access, catalog));
    }

    private Row insert(Draft draft, @Nullable String customId) {
        try {
            return rows.insert(draft, customId, now());
        } catch (DuplicateKeyException e) {
            if (customId == null) {
                throw e;
            }
            throw (RuntimeException) Problems.badField("id", "taken", "record.id-taken", customId)
                    .initCause(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Function<@Nullable Long, @Nullable Actor> actors(Actor actor) {
        return id -> id == null ? null : actor;
    }
}
