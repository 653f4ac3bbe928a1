package dev.artel.record.value;

import dev.artel.record.sql.RecordQuery;
import java.util.regex.Pattern;

/** Ids of records as the API writes them: a number, or a text that begins with a letter. */
public final class Refs {
    private static final Pattern TEXT = Pattern.compile("[A-Za-z$][A-Za-z0-9_.$-]{0,62}");

    private Refs() {}

    /** Whether a record can have that id at all. */
    public static boolean possible(String ref) {
        return RecordQuery.isNumber(ref) || isText(ref);
    }

    public static boolean isText(String ref) {
        return TEXT.matcher(ref).matches();
    }

    static void ask(Asked asked, long catalogId, String ref) {
        if (RecordQuery.isNumber(ref)) {
            asked.number(catalogId, Long.parseLong(ref));
        } else if (isText(ref)) {
            asked.text(catalogId, ref);
        }
    }
}
