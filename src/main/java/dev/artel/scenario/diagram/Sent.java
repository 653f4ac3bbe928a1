package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.artel.scenario.diagram.ComponentStep.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an element tells others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Sent {
    /** Name of the message or signal; at most 190 characters, empty only in a diagram with problems. */
    String name();

    /** What goes with it, each name once. */
    List<Input> inputs();

    /**
     * A message to one process.
     *
     * @param to whom it is for; null for the processes of the sender's own record
     * @param optional whether the sender goes on when nobody waits for it
     */
    record Message(String name, @Nullable Address to, boolean optional, List<Input> inputs) implements Sent {}

    /** A signal to everybody who waits for it. */
    record Signal(String name, List<Input> inputs) implements Sent {}

    /**
     * Whom a message is for.
     *
     * @param script that gives it: a process's number, a key, a record as {@code {catalogId, recordId}}
     */
    record Address(By by, String script) {
        /** The ways to say whom. */
        public enum By {
            PROCESS,
            KEY,
            RECORD
        }
    }
}
