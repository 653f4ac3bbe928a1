package dev.artel.record;

import java.util.Map;
import java.util.Set;

/**
 * Which fields of records are wanted.
 *
 * @param own numbers or text ids; empty for all visible ones
 * @param linked for link fields (number or text id) and each of their catalogs: which fields of the linked records are wanted as
 *     {@code recordValues}; at most five levels deep
 * @param additional also those of linked records that the settings of the link fields show in the card
 */
public record Fields(Set<String> own, Map<String, Map<String, Fields>> linked, boolean additional) {
    public static final Fields ALL = new Fields(Set.of(), Map.of(), false);

    /** Only those fields of the records themselves. */
    public static Fields of(Set<String> own) {
        return new Fields(own, Map.of(), false);
    }

    public Fields withAdditional(boolean wanted) {
        return new Fields(own, linked, wanted);
    }
}
