package dev.artel.process.engine.told;

import org.camunda.bpm.engine.impl.pvm.runtime.AtomicOperation;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;

/**
 * A place that waits is told something as one of the engine's own operations: what follows it is done when the place is done with it. Otherwise the
 * place itself would look for somebody who catches what fails behind it, from an execution that is gone by then, and the engine's own
 * complaint about that would hide the failure.
 *
 * @param what the place is told
 */
record Signalled(String what) implements AtomicOperation {
    @Override
    public void execute(PvmExecutionImpl execution) {
        execution.signal(what, null);
    }

    @Override
    public boolean isAsync(PvmExecutionImpl execution) {
        return false;
    }

    /** What begins within it comes behind it. */
    @Override
    public boolean isAsyncCapable() {
        return true;
    }

    @Override
    public String getCanonicalName() {
        return HeldHandler.TYPE;
    }
}
