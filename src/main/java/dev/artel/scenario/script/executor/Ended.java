package dev.artel.scenario.script.executor;

/** The run was ended from outside. */
public final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Ending ending;

    public Ended(Ending ending) {
        super(ending.name());
        this.ending = ending;
    }

    public Ending ending() {
        return ending;
    }
}
