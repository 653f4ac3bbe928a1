package dev.artel.process.journal;

import java.util.Optional;

/** How the path of a process refers to a process that one of its steps has started. */
public final class Calling {
    private static final String PREFIX = "process/";

    private Calling() {}

    public static String ref(long run) {
        return PREFIX + run;
    }

    /** The number in such a reference; empty for any other one. */
    public static Optional<String> called(String ref) {
        return ref.startsWith(PREFIX) ? Optional.of(ref.substring(PREFIX.length())) : Optional.empty();
    }
}
