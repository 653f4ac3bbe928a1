package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.artel.kernel.Text;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something in a diagram that keeps it from running, or that its author should know.
 *
 * @param element id of the element that can be selected for it: its own, else that of the nearest one around that has an id, else that of
 *     the process or of the file; {@code Process} where none of these has one. Never empty
 * @param code what it is, for programs: {@code unknown-field} …
 * @param message what is wrong, for people; names the element
 * @param hint how to mend it; null when the message says so itself
 */
public record DiagramProblem(
        String element,
        Severity severity,
        String code,
        Text message,
        @Nullable Text hint) {

    private static final Set<String> OF_CATALOGS =
            Set.of("unknown-catalog", "unknown-field", "unknown-option", "unknown-view");

    /** Whether the diagram can be published all the same. */
    public enum Severity {
        ERROR,
        WARNING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The same in a file of the foreign dialect, which may come before the catalogs that it works with: those that are missing keep it
     * from nothing, and a step that needs one stands with an incident.
     */
    public DiagramProblem inForeignFile() {
        return OF_CATALOGS.contains(code) ? asWarning() : this;
    }

    /** The same, which keeps from nothing. */
    public DiagramProblem asWarning() {
        return new DiagramProblem(element, Severity.WARNING, code, message, hint);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
