package dev.artel.process.engine.setup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The engine's create scripts as the product runs them: four-byte characters; times to the millisecond, so that timers and locks
 * are exact; without the two foreign keys of incidents to themselves, with which MySQL cannot delete an incident.
 */
final class EngineScript {
    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
    private static final Pattern TIME = Pattern.compile("\\b(datetime|timestamp)\\b(?!_)");
    private static final Pattern INCIDENT_KEY = Pattern.compile("ACT_FK_INC_R?CAUSE\\b");

    private EngineScript() {}

    static List<String> statements(String script) {
        return Arrays.stream(COMMENT.matcher(script).replaceAll("").split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty() && !INCIDENT_KEY.matcher(sql).find())
                .map(EngineScript::adapt)
                .toList();
    }

    private static String adapt(String sql) {
        String wide = sql.replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        return TIME.matcher(wide).replaceAll("$1(3)");
    }
}
