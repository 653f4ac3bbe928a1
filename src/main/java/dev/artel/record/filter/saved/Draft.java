package dev.artel.record.filter.saved;

import dev.artel.kernel.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sent for a view: members that are absent keep what there was. */
record Draft(ObjectNode sent) {
    private static final int NAME = 256;
    private static final int LAST = 100_000;
    private static final Pattern TEXT_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");

    /** A text id; null when absent. */
    @Nullable String customId() {
        String id = sent.path("id").asString("");
        if (id.isEmpty()) {
            return null;
        } else if (!TEXT_ID.matcher(id).matches()) {
            throw Problems.badField("id", "id", "record.view-id", id);
        }
        return id;
    }

    String text(String member, String before) {
        JsonNode value = sent.path(member);
        if (value.isMissingNode()) {
            return before;
        }
        String text = (value.isNull() ? "" : value.asString("")).strip();
        if (!(value.isNull() || value.isValueNode()) || text.length() > NAME) {
            throw Problems.badField(member, "name", "record.view-name", NAME);
        }
        return text;
    }

    boolean flag(String member, boolean before) {
        JsonNode value = sent.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return before;
        } else if (!value.isBoolean()) {
            throw Problems.badField(member, "flag", "record.view-flag", member);
        }
        return value.booleanValue();
    }

    int position(int before) {
        JsonNode value = sent.path("position");
        if (value.isMissingNode() || value.isNull()) {
            return before;
        } else if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.asLong() < 0
                || value.asLong() > LAST) {
            throw Problems.badField("position", "position", "record.view-position", LAST);
        }
        return value.intValue();
    }

    /** The filter in any form of the API; null when absent. */
    @Nullable JsonNode filters() {
        JsonNode value = sent.path("filters");
        return value.isMissingNode() || value.isNull() ? null : value;
    }
}
