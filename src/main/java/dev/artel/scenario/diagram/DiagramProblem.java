package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.artel.kernel.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a diagram that keeps it from running, or that its author should know.
 *
 * @param element id of the element that can be selected for it: its own, else that of the nearest one around that has an id, else that of
 *     the process; empty only where the file holds no id at all
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

    /** Whether the diagram can be published all the same. */
    public enum Severity {
        ERROR,
        WARNING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same, as something that does not keep from publishing. */
    public DiagramProblem lenient() {
        return new DiagramProblem(element, Severity.WARNING, code, message, hint);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
