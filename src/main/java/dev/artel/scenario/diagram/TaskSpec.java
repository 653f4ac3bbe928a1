package dev.artel.scenario.diagram;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked to do ({@code artel:task}).
 *
 * @param assign whose task it is; null when the diagram does not say (then the lane's people)
 * @param due when it should be done: a duration from its creation, or a script that gives a date or duration; null for no date
 * @param record script that gives whose card the task shows; null for the process's record
 * @param fields of the form, in order
 * @param outcomes the buttons, in order, each id once; empty for a single "done"
 */
public record TaskSpec(
        @Nullable Assignment assign,
        @Nullable Expression due,
        @Nullable String record,
        List<FormField> fields,
        List<Outcome> outcomes,
        List<Reminder> reminders,
        List<Output> outputs) {
    public static final TaskSpec EMPTY = new TaskSpec(null, null, null, List.of(), List.of(), List.of(), List.of());

    /**
     * Who is responsible.
     *
     * @param body an employee's id, a field's id, {@code catalog:record} of a group, a script; empty for a lane
     * @param into field of the task's record that the person is written to when the task is made; null for none
     */
    public record Assignment(
            Kind kind, String body, @Nullable String into) {
        /** How the responsible person is found; the attribute of the diagram in lower camel case. */
        public enum Kind {
            USER("user"),
            FIELD("field"),
            GROUP("group"),
            LANE("lane"),
            LEAST_BUSY("leastBusy"),
            ROUND_ROBIN("roundRobin"),
            SCRIPT("script");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }
    }

    /** A field of the form. */
    public record FormField(String id, Mode mode) {
        /** What the person may do with it. */
        public enum Mode {
            EDIT,
            REQUIRED,
            READ
        }
    }

    /**
     * A button.
     *
     * @param commentRequired whether a comment must be given
     * @param requires fields that must be filled
     */
    public record Outcome(String id, String label, String color, boolean commentRequired, List<String> requires) {}

    /**
     * A reminder.
     *
     * @param before whether it comes before the due moment; else after it
     */
    public record Reminder(boolean before, Span span) {}

    /** What is kept of the completion, and where. */
    public record Output(What what, VariablePath to) {
        /** The kinds of thing that a completion leaves. */
        public enum What {
            OUTCOME,
            COMMENT,
            BY,
            AT;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
