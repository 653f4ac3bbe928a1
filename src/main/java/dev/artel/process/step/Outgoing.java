package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Waits.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Brings what a process tells others to them. Owned here, so that steps know nothing of the life of runs. */
public interface Outgoing {
    /**
     * Gives the message to the one process that waits for it, or starts the one scenario that begins with it, in the caller's transaction.
     *
     * @param sender learns what becomes of it when it is received after the step only
     * @throws dev.artel.kernel.Problem NobodyWaits or SeveralWait
     */
    Received send(Access access, Cause cause, Message message, Sender sender);

    /** Lets everybody know who waits for the signal now, and starts what begins with it: each in a transaction of its own. */
    void signal(Access access, Cause cause, String name, ObjectNode values);

    /**
     * A message.
     *
     * @param values what comes with it, as tagged JSON by name
     */
    record Message(String name, Address to, ObjectNode values) {}

    /**
     * Who has it.
     *
     * @param element that waited; the start event of a process that was started
     */
    record Received(long processId, @Nullable String element, boolean started) {}
}
