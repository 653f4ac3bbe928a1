package dev.artel.scenario.script.executor;

/** Why a run was ended from outside. */
public enum Ending {
    /** It used up its time. */
    TIME,
    /** It allocated more than it may. */
    MEMORY,
    /** The heap was nearly full and it had allocated the most. */
    HEAP,
    /** Its host functions took too long together. */
    HOST_TIME,
    /** It called too many host functions. */
    HOST_CALLS,
    /** A host function failed in a way that is no business of the script. */
    HOST_FAULT,
    /** The caller was interrupted. */
    CALLER,
    /** The product stops. */
    SHUTDOWN,
    /** It was to end, but could not be stopped. */
    STUCK
}
