package dev.artel.record.rest;

import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Iso;
import dev.artel.kernel.Json;
import dev.artel.record.Count;
import dev.artel.record.Rec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Records as the API answers them. */
final class RecordAnswer {
    private RecordAnswer() {}

    /**
     * {@code id, catalogId, title, values, version, created, createdBy, updated, updatedBy, privilegeCode, fieldPrivilegeCodes}; in the
     * trash also {@code deleted, deletedBy}.
     */
    static ObjectNode item(Rec rec) {
        ObjectNode item = Json.object();
        item.put("id", rec.ref());
        item.put("catalogId", rec.catalog().ref());
        item.put("title", rec.title());
        item.set("values", rec.values());
        item.put("version", rec.version());
        item.put("created", Iso.text(rec.created()));
        item.set("createdBy", person(rec.createdBy()));
        item.put("updated", Iso.text(rec.updated()));
        item.set("updatedBy", person(rec.updatedBy()));
        if (rec.deleted() != null) {
            item.put("deleted", Iso.text(rec.deleted()));
            item.set("deletedBy", person(rec.deletedBy()));
        }
        item.put("privilegeCode", rec.right().privilege().code());
        item.set("fieldPrivilegeCodes", fields(rec));
        return item;
    }

    /** {@code id, catalogId, title, values, version}. */
    static ObjectNode created(Rec rec) {
        ObjectNode item = Json.object();
        item.put("id", rec.ref());
        item.put("catalogId", rec.catalog().ref());
        item.put("title", rec.title());
        item.set("values", rec.values());
        item.put("version", rec.version());
        return item;
    }

    /** {@code id, title} of an employee; null for nobody. */
    static @Nullable ObjectNode person(@Nullable Actor person) {
        return person == null
                ? null
                : Json.object().put("id", Long.toString(person.userId())).put("title", person.title());
    }

    static String total(Count count) {
        return count.exact() ? Long.toString(count.count()) : count.count() + "+";
    }

    /** The rights on fields that differ from the right on the record. */
    private static ObjectNode fields(Rec rec) {
        Right right = rec.right();
        FieldRight usual = right.may(Privilege.EDIT) ? FieldRight.EDIT : FieldRight.VIEW;
        ObjectNode codes = Json.object();
        rec.catalog().fields().stream()
                .filter(field -> right.on(field.id()) != usual && right.sees(field.id()))
                .forEach(field -> codes.put(field.ref(), right.on(field.id()).code()));
        return codes;
    }
}
