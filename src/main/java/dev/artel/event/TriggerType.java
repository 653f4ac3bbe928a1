package dev.artel.event;

import java.util.List;
import java.util.Set;

/**
 * One kind of trigger, one file in {@code event.trigger}: found by being a Spring component. Its texts are {@code event.<key>.name} and
 * {@code .help}, where the key is the kind without {@code $}; those of its inputs {@code event.input.<name>}.
 */
public interface TriggerType {
    /** What the diagram and the API call it: {@code $record.after.create}. */
    String kind();

    /** Name of a lucide icon. */
    String icon();

    /** What a person has to say about it. */
    Set<Need> needs();

    /** What scripts of a run that it started find in scope, besides {@code event, script, user}. */
    List<Input> inputs();

    /** Whether somebody waits for the answer: only a scenario that can run in one piece may be started so, or a file of the foreign dialect. */
    default boolean atOnce() {
        return false;
    }

    /** A setting of a trigger. */
    enum Need {
        CATALOG,
        FIELDS,
        CONDITION,
        ADDRESS,
        MESSAGE
    }

    /** An input; the type is a TypeScript type for the editor. */
    record Input(String name, String type) {}
}
