package dev.artel.scenario.check;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import tools.jackson.databind.JsonNode;

/**
 * In what form scripts find a value of a field that is set: what the field's type answers for nothing tells lists, truths and texts, its
 * storage the rest.
 *
 * @param whole the value itself
 * @param element what a list holds; {@link Kind#UNKNOWN} for what is no list
 */
record AnsweredForm(Kind whole, Kind element) {

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        OBJECT,
        LIST,
        UNKNOWN;

        /** Of something written out; unknown for null, lists and objects. */
        static Kind of(JsonNode written) {
            if (written.isString()) {
                return TEXT;
            }
            if (written.isNumber()) {
                return NUMBER;
            }
            return written.isBoolean() ? FLAG : UNKNOWN;
        }
    }

    static AnsweredForm of(Field field, ValueContext context) {
        JsonNode empty = field.type().json(null, field, context);
        if (empty.isArray()) {
            return new AnsweredForm(Kind.LIST, element(field));
        }
        return new AnsweredForm(empty.isNull() ? stored(field) : Kind.of(empty), Kind.UNKNOWN);
    }

    /** Whether it holds options of its own; a button, which holds nothing, has an empty list of them in its settings. */
    static boolean isChoice(Field field) {
        return field.config().path("items").isArray()
                && !(field.type().storage(field.config()) instanceof Storage.None);
    }

    /** Whether it is a day or a moment, which scripts find as a text that begins with the year. */
    static boolean isTime(Field field) {
        return field.type().storage(field.config()) instanceof Storage.Column column
                && (column.kind() == Storage.Kind.DATE || column.kind() == Storage.Kind.MOMENT);
    }

    private static Kind element(Field field) {
        if (isChoice(field)) {
            return Kind.TEXT;
        }
        Storage storage = field.type().storage(field.config());
        boolean person = storage instanceof Storage.Column column && column.kind() == Storage.Kind.NUMBERED;
        boolean links = storage instanceof Storage.References || storage instanceof Storage.Link;
        return person || links || storage instanceof Storage.Contacts ? Kind.OBJECT : Kind.UNKNOWN;
    }

    private static Kind stored(Field field) {
        if (isTime(field) || isChoice(field)) {
            return Kind.TEXT;
        }
        boolean number = field.type().storage(field.config()) instanceof Storage.Column column
                && column.kind() == Storage.Kind.NUMBER;
        return number ? Kind.NUMBER : Kind.UNKNOWN;
    }
}
