package dev.artel.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Whose rights a run has.
 *
 * @param user number of the employee; only for {@link Kind#ACCOUNT}
 */
public record RunAs(Kind kind, @Nullable Long user) {
    public static final RunAs STARTER = new RunAs(Kind.STARTER, null);

    /** The ways to say it. */
    public enum Kind {
        /** The person whose act started the run; where there is none, the account that published the version. */
        STARTER,
        /** Always the named account. */
        ACCOUNT
    }
}
