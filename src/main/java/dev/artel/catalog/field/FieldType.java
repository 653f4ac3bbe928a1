package dev.artel.catalog.field;

import dev.artel.catalog.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One type of field, complete in one file: what it is called, how it is set up, where its values stand, how they come in and go out,
 * what can be asked of them. Implementations are Spring components without state; they are found by being there, and one contract
 * test runs against each of them.
 *
 * <p>A value has three forms. <b>Sent</b>: the JSON of the API, tolerant (ids as numbers or strings, one or a list). <b>Stored</b>: the
 * Java form named by {@link Storage}; two values are the same exactly when their stored forms are equal, and a change that changes
 * nothing is none. <b>Answered</b>: the JSON of the API, exact. {@code parse(json(x))} equals {@code x} for every stored {@code x}.
 *
 * <p>Further abilities are interfaces of their own: {@link Titled}, {@link Searchable}, {@link Sortable}, {@link Referencing}.
 */
public interface FieldType {
    /** The {@code type} of the API, such as {@code contact}; at most 20 lower-case letters. */
    String id();

    /** Names, help, palette group and the form of the settings, per kind. */
    FieldManifest manifest();

    /**
     * The settings as they are kept: what was sent, checked, with defaults filled in and options numbered.
     *
     * @throws dev.artel.kernel.Problem BadRequest that names the setting
     */
    ObjectNode config(ObjectNode sent, ConfigContext context);

    /** Where values of a field with these settings stand. */
    Storage storage(ObjectNode config);

    /**
     * The stored form of what was sent; null (or an empty list for lists) when it means "not set".
     *
     * @throws dev.artel.kernel.Problem BadRequest that names the field and how to mend it
     */
    @Nullable Object parse(JsonNode sent, Field field, ValueContext context);

    /** The answered form of a stored value. */
    JsonNode json(@Nullable Object stored, Field field, ValueContext context);

    /**
     * The condition that a filter value of the API means for this field. {@code "$empty"}, {@code $or} and {@code $and} never get here:
     * {@link Conditions} takes them apart before.
     *
     * @throws dev.artel.kernel.Problem BadRequest that names the field and the form a filter may have
     */
    Condition condition(JsonNode sent, Field field, FilterContext context);

    /** The value a new record gets when none is sent; null when there is none. In sent form. */
    default @Nullable JsonNode initial(Field field, ValueContext context) {
        return null;
    }
}
