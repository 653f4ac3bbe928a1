package dev.artel.process.engine;

/**
 * What a person's step is known by outside of the engine.
 *
 * @param run number of the run
 * @param instance the journal's name of the passage
 */
public record PersonStepId(long run, String instance) {
    private static final char SEPARATOR = '/';

    /** The id that {@link #text} wrote; IllegalArgumentException for anything else. */
    static PersonStepId parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 1) {
            throw new IllegalArgumentException("not the id of a step: " + text);
        }
        return new PersonStepId(Long.parseLong(text.substring(0, separator)), text.substring(separator + 1));
    }

    /** At most 57 characters of ASCII. */
    public String text() {
        return run + String.valueOf(SEPARATOR) + instance;
    }
}
