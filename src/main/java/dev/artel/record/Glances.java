package dev.artel.record;

import dev.artel.access.Access;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one line of a list says about records of many catalogs: their titles and short values. */
public interface Glances {
    /** The most fields of one catalog that are read; what is asked for beyond them is left out. */
    int FIELDS = 16;

    /**
     * Each record that the actor may see, also of those in the trash; others are left out. One statement for all. Values are those of
     * visible fields that are short by nature: lines of text, numbers, dates, single choices, the first contact. Unknown, hidden and
     * other fields are left out.
     *
     * @param records for each record the fields (numbers or text ids) whose values are wanted; none for its title alone
     */
    Map<RecordKey, Glance> of(Access access, Map<RecordKey, ? extends Collection<String>> records);

    /**
     * A record at a glance.
     *
     * @param values those that are set, by the field's number, without the one that gives the title
     */
    record Glance(String title, Map<Long, JsonNode> values) {
        /** The value of that field; null when it is not set or was not read. */
        public @Nullable JsonNode value(long fieldId) {
            return values.get(fieldId);
        }
    }
}
