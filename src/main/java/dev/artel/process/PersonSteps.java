package dev.artel.process;

import java.util.Collection;
import java.util.Map;

/**
 * What becomes of a step that a person does. Owned here, implemented by the task module, so that the arrow stays one way. Every method
 * is called in the transaction that moves the process: what is written there stands or falls with the token.
 */
public interface PersonSteps {
    /**
     * A person's step has begun. Called once per step, before the commit.
     *
     * @throws dev.artel.kernel.Problem when nobody can be found or a script fails: the step becomes an incident and is opened again by
     *     its retry
     */
    void opened(PersonStep step);

    /** The step ends although nobody did it: the process was cancelled or ended, or a timer interrupted it. */
    void cancelled(String stepId);

    /** The task that stands in an inbox for each of those steps, as the API names it; steps without one are left out. */
    Map<String, String> taskIds(Collection<String> stepIds);
}
