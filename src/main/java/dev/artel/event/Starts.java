package dev.artel.event;

import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.record.RecordKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Starts processes. Owned here, implemented by the process module, so that the arrow stays one way. */
public interface Starts {
    /**
     * Starts a process in the caller's transaction: the process and its first job are there when that transaction commits, and not
     * at all when it does not. Costs one insert of a process and one of a job.
     *
     * @return the number of the process; 0 when the scenario is switched off or has no published version
     */
    long start(Start start);

    /** A start by a trigger: see {@link Start}. Runs the synchronous definition to its end in the caller's transaction. */
    Answer startNow(Start start);

    /**
     * What is to be started, by what and with what.
     *
     * @param scriptId the scenario: its record number in {@code $scripts}
     * @param startElement start event of the diagram; null for the default one
     * @param trigger kind of trigger, such as {@code $record.after.create}
     * @param subscriptionId the row of {@code $events} or {@code $webRequests} that matched; null for a start by hand or by REST
     * @param record the process's record; null when it has none
     * @param inputs the trigger's inputs as documented ({@code event, script, user, catalogId …}), answered forms
     * @param actor the person whose act it is; null when nobody is known
     * @param businessKey free text of the caller; null for none
     */
    record Start(
            long scriptId,
            @Nullable String startElement,
            String trigger,
            @Nullable Long subscriptionId,
            @Nullable RecordKey record,
            ObjectNode inputs,
            @Nullable Actor actor,
            Cause cause,
            @Nullable String businessKey) {}

    /**
     * What a synchronous run left behind.
     *
     * @param variables top-level variables at the end, among them {@code $status, $headers, $body} when the scenario set them
     */
    record Answer(long processId, ObjectNode variables) {}
}
