package dev.artel.record.write;

import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.RecordProblems;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Answers;
import dev.artel.record.value.StoredForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has to hold before a change is made. */
final class Checks {
    private Checks() {}

    static void may(Right right, Privilege privilege) {
        if (!right.may(privilege)) {
            throw Problems.forbidden("record.forbidden");
        }
    }

    /** Some field at least must be the person's to write: a rule that lets look may let write single fields. */
    static void mayWrite(Draft draft) {
        Right right = draft.right();
        if (draft.layout().slots().stream().noneMatch(slot -> right.on(slot.id()) == FieldRight.EDIT)) {
            throw Problems.forbidden("record.forbidden");
        }
    }

    /** What was written must be the person's to write on the record as it is now, too: nobody puts it beyond the own rights. */
    static void stillWritable(Draft draft, Right now, Privilege privilege, Collection<Slot> sent) {
        if (!now.may(privilege)) {
            throw Problems.forbidden("record.beyond-rights");
        }
        writable(draft, now, sent);
    }

    /**
     * What is hidden on the record is as unknown as what is not there; said before anything else is looked at, so that no other refusal
     * tells of the value.
     */
    static void known(Draft draft, Collection<Slot> sent) {
        List<Fault> hidden = sent.stream()
                .filter(slot -> !draft.right().sees(slot.id()))
                .map(slot -> slot.field().ref())
                .map(ref -> Fault.field(ref, "unknown-field", Text.of("record.unknown-field", ref)))
                .toList();
        if (!hidden.isEmpty()) {
            throw Problems.badRequest(hidden);
        }
    }

    /** The changed fields must be the person's to write; all that are not are named. */
    static void writable(Draft draft, Collection<Slot> sent) {
        writable(draft, draft.right(), sent);
    }

    private static void writable(Draft draft, Right right, Collection<Slot> sent) {
        List<Fault> faults = sent.stream()
                .filter(slot -> draft.changes().containsKey(slot))
                .filter(slot -> !slot.writable() || right.on(slot.id()) != FieldRight.EDIT)
                .map(slot -> RecordProblems.readOnlyField(
                        slot.field().ref(), slot.field().name()))
                .toList();
        if (!faults.isEmpty()) {
            throw RecordProblems.readOnly(faults);
        }
    }

    /** The values must be complete and link to what is there; throws all faults at once. */
    static void values(Draft draft, List<Fault> found) {
        List<Fault> faults = new ArrayList<>(found);
        boolean creation = draft.before() == null;
        Collection<Slot> asked =
                creation ? draft.layout().slots() : draft.changes().keySet();
        for (Slot slot : asked) {
            boolean missing = slot.field().required()
                    && slot.writable()
                    && isNothing(draft.changes().get(slot));
            if (missing && faults.stream().noneMatch(fault -> slot.field().answersTo(String.valueOf(fault.field())))) {
                faults.add(required(draft, slot));
            }
        }
        sound(draft, faults);
    }

    /** The values must link to what is there; whether they are complete is not asked yet. Throws all faults at once. */
    static void sound(Draft draft, List<Fault> found) {
        List<Fault> faults = new ArrayList<>(found);
        draft.changes().keySet().forEach(slot -> links(draft, slot, faults));
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
    }

    /** A field that the person does not see is not named. */
    private static Fault required(Draft draft, Slot slot) {
        return draft.right().sees(slot.id())
                ? Fault.field(
                        slot.field().ref(),
                        "required",
                        Text.of("record.required", slot.field().name()))
                : Fault.general("required", Text.of("record.required-unseen"));
    }

    /** Blanks fill no field that must be filled. */
    private static boolean isNothing(@Nullable Object stored) {
        return StoredForms.isEmpty(stored) || (stored instanceof String text && text.isBlank());
    }

    /** New links must not point into the trash, nor to what the person may not see where the field says so. */
    private static void links(Draft draft, Slot slot, List<Fault> faults) {
        Set<Reference> before = Answers.references(draft.old(slot), slot).collect(Collectors.toSet());
        boolean accessOnly = slot.field().config().path("accessOnly").asBoolean(false);
        Answers.references(draft.changes().get(slot), slot)
                .filter(reference -> reference.catalogId() != Reference.OPTION && !before.contains(reference))
                .filter(reference -> draft.scope().target(reference).removed()
                        || (accessOnly && !draft.scope().target(reference).seen()))
                .findFirst()
                .ifPresent(reference -> faults.add(Fault.field(
                        slot.field().ref(),
                        "unknown-record",
                        Text.of(
                                "record.unknown-target",
                                slot.field().name(),
                                draft.scope().target(reference).ref()))));
    }
}
