package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.artel.scenario.diagram.ComponentStep.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an element waits for. Whatever comes with it goes into variables: the outputs, or everything under its own name when none is named. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Awaited {
    /** What people call it: the name of the message or signal. */
    String name();

    /** Which part of what came goes into which variable; empty for all of it under its own names. */
    List<Output> outputs();

    /**
     * A message to this process.
     *
     * @param name at most 190 characters; empty only in a diagram with problems
     * @param key script that gives the key by which this wait is found; null for the process's business key or record
     * @param open whether people who see the process may send it, too
     */
    record Message(String name, @Nullable String key, boolean open, List<Output> outputs) implements Awaited {}

    /**
     * A record that satisfies a filter.
     *
     * @param record script that gives it as {@code {catalogId, recordId}}; null for the process's record
     * @param filters in a form of the API, as JSON or as a script that gives it; empty only in a diagram with problems
     */
    record Condition(@Nullable String record, Expression filters) implements Awaited {
        @Override
        public String name() {
            return "";
        }

        @Override
        public List<Output> outputs() {
            return List.of();
        }
    }

    /** A signal to everybody who waits for it. */
    record Signal(String name, List<Output> outputs) implements Awaited {}
}
