package dev.artel.scenario.diagram;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.DiagramProblem.Severity;
import java.util.Locale;

/**
 * The kinds of problem that a diagram may have. Texts are {@code flaw.<code>} and {@code flaw.<code>.hint}; argument
 * 0 is always what people call the element.
 */
public enum Flaw {
    NO_PROCESS,
    SEVERAL_PROCESSES,
    TOO_MANY_ELEMENTS,
    TOO_MANY_LINES,
    BAD_ID,
    DUPLICATE_ID,
    UNSUPPORTED_ELEMENT,
    FOREIGN_CODE,
    FOREIGN_COMPONENT,
    FOREIGN_SETTING,
    FOREIGN_IGNORED(Severity.WARNING),
    FOREIGN_OWN_CALL(Severity.WARNING),
    FOREIGN_UNREAD(Severity.WARNING),
    FOREIGN_RESULT(Severity.WARNING),
    FOREIGN_ELEVATED(Severity.WARNING),
    UNKNOWN_EXTENSION,
    UNKNOWN_ATTRIBUTE,
    UNKNOWN_SETTING,
    BAD_SETTING,
    MISSING_SETTING,
    DUPLICATE_SETTING,
    DANGLING_FLOW,
    DANGLING_EXIT,
    CROSSING_FLOW,
    SUB_PROCESS_START,
    EVENT_SUB_PROCESS_START,
    MISPLACED_START,
    TRIGGER_INSIDE,
    MISSING_LINK,
    DUPLICATE_LINK,
    ESCALATION_EXIT,
    LOOP_OVER,
    LOOP_AT_ONCE,
    LOOP_TIMES,
    LOOP_NAMES,
    LOOP_VARIABLE,
    LOOP_SEARCH,
    NO_HANDLER,
    LOOSE_HANDLER,
    HANDLER_MARK,
    HANDLER_FLOW,
    COMPENSATION_TARGET,
    NOTHING_TO_UNDO(Severity.WARNING),
    UNKNOWN_SCENARIO,
    UNPUBLISHED_CALL(Severity.WARNING),
    UNKNOWN_VERSION,
    LOST_OUTPUT(Severity.WARNING),
    BAD_VARIABLE,
    CONDITION_LANGUAGE,
    NO_TIME,
    BAD_TIMER,
    PAST_TIMER(Severity.WARNING),
    TIMER_BEYOND(Severity.WARNING),
    TEXT_AS_TIME(Severity.WARNING),
    NO_START,
    UNREACHABLE(Severity.WARNING),
    DEAD_END(Severity.WARNING),
    NO_WAY_OUT,
    FLOW_INTO_START,
    FLOW_OUT_OF_END,
    NO_CONDITION,
    LONE_CONDITION,
    MISPLACED_CONDITION,
    BAD_DEFAULT,
    NO_DEFAULT(Severity.WARNING),
    NOT_ASKED(Severity.WARNING),
    FEW_EVENTS,
    NOT_AN_EVENT,
    SHARED_EVENT,
    STUCK_JOIN,
    LOOP_WITHOUT_WAIT(Severity.WARNING),
    NO_COMPONENT,
    UNKNOWN_COMPONENT,
    UNKNOWN_INPUT,
    MISSING_INPUT,
    BAD_INPUT,
    UNKNOWN_OUTPUT,
    SCRIPT_SYNTAX,
    UNKNOWN_VARIABLE(Severity.WARNING),
    UNSET_VARIABLE(Severity.WARNING),
    LOST_ANSWER(Severity.WARNING),
    UNSEEN_VARIABLE(Severity.WARNING),
    ABSENT_RECORD(Severity.WARNING),
    UNKNOWN_TRIGGER,
    TRIGGER_NEEDS,
    NO_EVENTS(Severity.WARNING),
    SHARED_MESSAGE(Severity.WARNING),
    DUPLICATE_ADDRESS,
    TAKEN_ADDRESS,
    BAD_ADDRESS,
    NOT_AT_ONCE,
    UNKNOWN_CATALOG,
    UNKNOWN_FIELD,
    UNKNOWN_OPTION,
    UNKNOWN_VIEW,
    WRONG_VALUE,
    UNKNOWN_EMPLOYEE,
    UNKNOWN_RECORD,
    NOT_PEOPLE,
    DUPLICATE_OUTCOME,
    NOBODY(Severity.WARNING),
    NO_DUE(Severity.WARNING),
    EARLY_REMINDER(Severity.WARNING),
    HIDING_VARIABLE(Severity.WARNING),
    MISSING_RIGHT(Severity.WARNING),
    RUN_AS_OFF(Severity.WARNING),
    TRIGGER_LOOP(Severity.WARNING),
    ELEVATED(Severity.WARNING);

    private final Severity severity;

    Flaw() {
        this(Severity.ERROR);
    }

    Flaw(Severity severity) {
        this.severity = severity;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem at that element; what concerns the diagram as a whole stands at its process. */
    public DiagramProblem at(String element, Object... arguments) {
        String key = "flaw." + code();
        return new DiagramProblem(
                element, severity, code(), Text.of(key, arguments), Text.of(key + ".hint", arguments));
    }
}
