package dev.artel.admin;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/** The values that settings of companies and people can take. */
final class Choices {
    private static final Set<String> LANGUAGES = Set.of("ru", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private Choices() {}

    /** The id of a zone such as {@code Europe/Moscow}; BadRequest ({@code timezone}) for any other text. */
    static String timezone(String id) {
        try {
            return ZoneId.of(id.strip()).getId();
        } catch (DateTimeException e) {
            Problem problem = Problems.badField("timezone", "unknown", "admin.timezone-unknown", id);
            problem.initCause(e);
            throw problem;
        }
    }

    static String language(String code) {
        return oneOf(LANGUAGES, "language", code);
    }

    static String theme(String code) {
        return oneOf(THEMES, "theme", code);
    }

    private static String oneOf(Set<String> known, String field, String code) {
        if (!known.contains(code)) {
            throw Problems.badField(field, "unknown", "admin.choice-unknown", field, code);
        }
        return code;
    }
}
