package dev.artel.process.engine.compile;

/** The two executables that a version of a scenario may have. */
public enum Form {
    /** Runs in jobs: the caller pays for a process and its first job only. */
    ASYNC(""),
    /** Runs in one piece, in the transaction of its caller. */
    SYNC("_sync");

    /** What calls to the outside are fetched by. */
    public static final String TOPIC = "outside";

    private final String suffix;

    Form(String suffix) {
        this.suffix = suffix;
    }

    /** What the engine calls the definition. */
    public String key(long scenarioId) {
        return "s" + scenarioId + suffix;
    }

    /** The message that starts at that start event: unique among all definitions, the same for all versions of one scenario. */
    public String message(long scenarioId, String startElement) {
        return key(scenarioId) + "." + startElement;
    }
}
