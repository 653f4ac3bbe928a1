package dev.artel.process;

/** The processes, for the modules above. */
public interface Processes {
    /**
     * Ends a person's step in the caller's transaction: its outputs become variables and the process moves on. What follows and can
     * fail runs in a job of its own, so a later fault never undoes the completion.
     *
     * @param stepId of the {@link PersonStep}
     * @throws dev.artel.kernel.Problem Conflict when the step has ended meanwhile: done by somebody else, interrupted or cancelled
     */
    void complete(String stepId, Completion completion);
}
