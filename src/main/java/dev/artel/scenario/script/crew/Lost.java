package dev.artel.scenario.script.crew;

/** The process has gone, or is not to be trusted, before the run came to its end. */
final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(String why) {
        super(why);
    }
}
