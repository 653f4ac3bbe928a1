package dev.artel.process.run;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.event.Starts;
import dev.artel.event.Triggers;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.process.journal.Numbers;
import dev.artel.process.journal.Numbers.Sequence;
import dev.artel.process.step.Conditions;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Signal;
import dev.artel.process.wait.Signals;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings signals to all who wait for them. The sender pays for one row and one job; that job gives each of a few hundred receivers a job of
 * its own, and goes on with the next in another one.
 */
@Service
public class Broadcasts {
    private static final String BY_SIGNAL = "$signal";
    private static final int PORTION = 200;
    private static final int MOST_STARTS = 100;

    private final Signals signals;
    private final Waits waits;
    private final Engine engine;
    private final RunStarts starts;
    private final ObjectProvider<Triggers> triggers;
    private final Accesses accesses;
    private final Conditions conditions;
    private final Numbers numbers;
    private final Clock clock;

    Broadcasts(
            Signals signals,
            Waits waits,
            Engine engine,
            RunStarts starts,
            ObjectProvider<Triggers> triggers,
            Accesses accesses,
            Conditions conditions,
            Numbers numbers,
            Clock clock) {
        this.signals = signals;
        this.waits = waits;
        this.engine = engine;
        this.starts = starts;
        this.triggers = triggers;
        this.accesses = accesses;
        this.conditions = conditions;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Sends the signal off in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Access access, Cause cause, String name, ObjectNode values) {
        Signal signal = new Signal(
                numbers.next(Sequence.SIGNAL),
                name,
                Json.write(values),
                cause.processId(),
                cause.element(),
                cause.userId(),
                cause.depth(),
                access.actor().userId(),
                clock.instant(),
                0);
        signals.send(signal);
        engine.broadcast(signal.id());
    }

    /** The next portion of receivers; called in the transaction of a job. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void next(long id) {
        Signal signal = signals.find(id);
        if (signal == null) {
            return;
        }
        if (signal.fresh()) {
            start(signal);
        }
        List<Wait> reached = signals.next(signal, PORTION);
        reached.forEach(wait -> engine.tell(wait, id));
        if (reached.size() == PORTION) {
            engine.broadcast(id);
        }
    }

    /** Tells one receiver, in the transaction of a job; who does not wait any more is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reach(long waitId, long id) {
        Signal signal = signals.find(id);
        Wait wait = waits.find(waitId).orElse(null);
        if (signal != null && wait != null) {
            engine.deliver(wait, new Delivery(wait.runId(), wait.element(), signal.values(), null), Sender.NONE);
        }
    }

    /** Lets the process go on when its record is as it waits for it to be; called in the transaction of a job. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(long waitId) {
        Wait wait = waits.find(waitId).orElse(null);
        if (wait != null && conditions.met(wait)) {
            engine.deliver(wait, new Delivery(wait.runId(), wait.element(), Json.object(), null), Sender.NONE);
        }
    }

    private void start(Signal signal) {
        for (Triggers.Told told : triggers.getObject().told(BY_SIGNAL, signal.name(), MOST_STARTS)) {
            ObjectNode values = signal.values();
            starts.start(
                    new Starts.Start(
                            told.scriptId(),
                            told.element(),
                            BY_SIGNAL,
                            told.subscriptionId(),
                            null,
                            inputs(signal, told),
                            null,
                            accesses.of(signal.byId()).actor(),
                            signal.cause(),
                            null),
                    values.isEmpty() ? null : values,
                    number -> {});
        }
    }

    private static ObjectNode inputs(Signal signal, Triggers.Told told) {
        ObjectNode inputs = Json.object();
        inputs.putObject("event")
                .put("id", Long.toString(told.subscriptionId()))
                .put("type", BY_SIGNAL)
                .put("async", true);
        inputs.putObject("script").put("id", Long.toString(told.scriptId()));
        Long user = signal.runId() == null ? signal.causeUser() : null;
        inputs.putObject("user").put("id", user == null ? null : Long.toString(user));
        inputs.putObject("signal").put("name", signal.name());
        return inputs;
    }
}
