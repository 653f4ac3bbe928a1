package dev.artel.process.engine.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an executable where the engine asks for an expression: one of a fixed list of names, with the id of an element where
 * the engine does not say which one it is. Nothing else is ever evaluated.
 *
 * @param name one of the constants here
 * @param element id of a flow or timer; null when the engine knows the element itself
 */
public record Call(String name, @Nullable String element) {
    /** A component's step. */
    public static final Call STEP = new Call("step", null);
    /** A person's step begins or ends. */
    public static final Call PERSON = new Call("person", null);
    /** A place that waits is entered, left, or was told what it waited for. */
    public static final Call WAITING = new Call("waiting", null);
    /** An event sub-process takes over: what else was waited for around it is forgotten. */
    public static final Call TAKING = new Call("taking", null);
    /** An end with an error is reached. */
    public static final Call FAILURE = new Call("failure", null);

    /** Another process is started, and nothing is to be remembered. */
    public static final Call CALL = new Call("call", null);
    /** A step that waits for another process begins or ends. */
    public static final Call CALLED = new Call("called", null);
    /** Notes the order in which things that can be undone were done. */
    public static final Call ORDER = new Call("order", null);
    /** A token can no longer come to a gateway that may wait for it. */
    public static final Call TURNED = new Call("turned", null);
    /** The code of the error of an end that nobody catches. */
    public static final String FAILED = Executable.OURS + "failed";
    /** The engine's variable that holds what a token was told, as long as others may be told the same place. */
    public static final String TOLD = Executable.OURS + "told";
    /** Whether the transaction has done enough. */
    public static final Call ENOUGH = new Call("enough", null);

    private static final Pattern FORM = Pattern.compile(
            "\\$\\{(step|person|failure|waiting|taking|call|called|turned|enough|condition|timer|cycle|wait"
                    + "|begin|lanes|take|taken|round|over|last|left|order)"
                    + "(?::([A-Za-z_][A-Za-z0-9_.-]{0,99}))?}");

    /** Whether the way is open. */
    public static Call condition(String flow) {
        return new Call("condition", flow);
    }

    /** When the timer fires. */
    public static Call timer(String element) {
        return new Call("timer", element);
    }

    /** How the timer repeats. */
    public static Call cycle(String element) {
        return new Call("cycle", element);
    }

    /** By which name the engine is told what the element waits for. */
    public static Call await(String element) {
        return new Call("wait", element);
    }

    /** What the rounds of an activity ask for; what each means is told by {@code LoopCalls}. */
    static Call loop(String what, String activity) {
        return new Call(what, activity);
    }

    /** The engine's variable that holds the round of an activity that a token is in. */
    public static String round(String activity) {
        return "artel.round." + activity;
    }

    /** The code by which a step names the error exit that it leaves through; no class name ever has this form. */
    public static String exit(String boundary) {
        return "exit:" + boundary;
    }

    /** Whether an element stands in the executable only: the journal does not tell of it. */
    public static boolean ours(String element) {
        return element.startsWith(Executable.OURS);
    }

    /** The flow on which a transaction ends at that element of the executable; null for any other element. */
    public static @Nullable String pausedOn(String element) {
        return element.startsWith(Executable.NEXT) ? element.substring(Executable.NEXT.length()) : null;
    }

    /** The call that the text states; empty when it states none. */
    public static Optional<Call> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Call(form.group(1), form.group(2))) : Optional.empty();
    }

    /** As it stands in the executable. */
    public String text() {
        return element == null ? "${" + name + "}" : "${" + name + ":" + element + "}";
    }
}
