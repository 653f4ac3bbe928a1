package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a timer fires. A script gives a date or a duration, whatever the kind says; that of a cycle gives a cycle.
 *
 * @param value ISO 8601 text or script
 */
public record Timer(Kind kind, Expression value) {
    private static final Pattern FIELD =
            Pattern.compile("record\\.values(?:\\.([A-Za-z_$][\\w$]*)|\\[\"([^\"\\\\]{1,63})\"])");

    /** How the diagram states it. */
    public enum Kind {
        DURATION,
        DATE,
        CYCLE
    }

    /** The field of the process's record that says when, and that the timer moves with; empty for anything else. */
    @JsonIgnore
    public Optional<String> field() {
        if (kind == Kind.CYCLE || !value.script()) {
            return Optional.empty();
        }
        Matcher field = FIELD.matcher(value.text().trim());
        return field.matches()
                ? Optional.of(field.group(1) != null ? field.group(1) : field.group(2))
                : Optional.empty();
    }
}
