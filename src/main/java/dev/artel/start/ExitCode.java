package dev.artel.start;

import org.springframework.boot.web.server.PortInUseException;

/** Why the product ended before it could serve anybody. The numbers are part of the product's interface and never change. */
public enum ExitCode {
    /** Something that has no sentence of its own: the log tells. */
    UNEXPECTED(1),
    /** This build carries no database for this platform, and none was named. */
    NO_EMBEDDED_DATABASE(3),
    /** Another program listens on the port. */
    PORT_TAKEN(4),
    /** Another copy of the product works on the data folder. */
    DATA_FOLDER_HELD(5),
    /** The database does not answer, or refuses the user. */
    DATABASE_UNREACHABLE(6),
    /** The database server is older than what the product needs. */
    DATABASE_TOO_OLD(7),
    /** The data folder was written by a newer database than this build carries. */
    DATA_TOO_NEW(8),
    /** The embedded database ended while it started. */
    EMBEDDED_DATABASE_FAILED(9),
    /** A setting cannot work: the sentence names it. */
    SETTING_REFUSED(10),
    /** Verifying the audit found that its chain is broken. */
    AUDIT_BROKEN(11);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The code of whatever a start ended with, found along its causes. */
    public static ExitCode of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return known.exitCode();
            }
            if (cause instanceof PortInUseException) {
                return PORT_TAKEN;
            }
        }
        return UNEXPECTED;
    }
}
