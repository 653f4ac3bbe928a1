package dev.artel.process.run;

import dev.artel.access.Access;
import dev.artel.event.Starts;
import dev.artel.event.Triggers;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.process.MessageProblems;
import dev.artel.process.ProcessViews;
import dev.artel.process.step.Outgoing;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.process.wait.Waits.Address;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives messages to those who wait for them. Whom a message reaches is found by an index; what one may not see is as if it did not wait.
 */
@Service
public class Messages implements Outgoing {
    private static final String BY_MESSAGE = "$message";
    /** So many are looked at to see which of them the sender may see. */
    private static final int LOOKED_AT = 100;

    private final Waits waits;
    private final Engine engine;
    private final RunStarts starts;
    private final Triggers triggers;
    private final ProcessViews views;
    private final Broadcasts broadcasts;

    Messages(
            Waits waits,
            Engine engine,
            RunStarts starts,
            Triggers triggers,
            ProcessViews views,
            Broadcasts broadcasts) {
        this.waits = waits;
        this.engine = engine;
        this.starts = starts;
        this.triggers = triggers;
        this.views = views;
        this.broadcasts = broadcasts;
    }

    /**
     * A message from a person or another system. Administrators reach whoever waits; others what waits for people, in processes that they
     * see.
     *
     * @throws Problem NobodyWaits or SeveralWait
     */
    @Transactional
    public Received tell(Access access, Message message) {
        boolean all = access.administrator();
        Cause cause = Cause.byPerson(access.actor().userId());
        return received(access, message, wait -> all || wait.forPeople(), access.actor(), Sender.NONE)
                .orElseGet(() -> {
                    if (!all) {
                        throw MessageProblems.nobody(message.name());
                    }
                    return started(access, cause, message);
                });
    }

    @Override
    @Transactional
    public Received send(Access access, Cause cause, Message message, Sender sender) {
        engine.writeWaits();
        return received(access, message, wait -> true, null, sender).orElseGet(() -> started(access, cause, message));
    }

    @Override
    @Transactional
    public void signal(Access access, Cause cause, String name, ObjectNode values) {
        broadcasts.send(access, cause, name, values);
    }

    private List<Wait> found(Access access, Message message) {
        List<Wait> waiting = waits.of(Wait.MESSAGE, message.name(), message.to(), LOOKED_AT);
        if (access.administrator() || waiting.isEmpty()) {
            return waiting;
        }
        Set<Long> seen = views.visible(access, waiting.stream().map(Wait::runId).collect(Collectors.toSet()));
        return waiting.stream().filter(wait -> seen.contains(wait.runId())).toList();
    }

    /** Who has it; empty when nobody waits. Somebody may have stopped waiting since it was looked up: then there may be another one. */
    private Optional<Received> received(
            Access access, Message message, Predicate<Wait> reached, @Nullable Actor by, Sender sender) {
        Set<Long> gone = new HashSet<>();
        while (true) {
            List<Wait> found = found(access, message).stream()
                    .filter(reached)
                    .filter(wait -> !gone.contains(wait.id()))
                    .toList();
            if (found.size() > 1) {
                found = found.stream().filter(engine::isOpen).toList();
            }
            if (found.size() > 1) {
                throw several(message, found.size());
            }
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Wait wait = found.get(0);
            if (engine.deliver(wait, new Delivery(wait.runId(), wait.element(), message.values(), by), sender)) {
                return Optional.of(new Received(wait.runId(), wait.element(), false));
            }
            gone.add(wait.id());
        }
    }

    private Received started(Access access, Cause cause, Message message) {
        List<Triggers.Told> told =
                message.to().processId() == null ? triggers.told(BY_MESSAGE, message.name(), 2) : List.of();
        if (told.size() > 1) {
            throw new Problem(MessageProblems.SEVERAL_WAIT, Text.of("process.several-begin", message.name()));
        }
        if (told.isEmpty()) {
            throw MessageProblems.nobody(message.name());
        }
        Triggers.Told start = told.get(0);
        long process = starts.start(
                new Starts.Start(
                        start.scriptId(),
                        start.element(),
                        BY_MESSAGE,
                        start.subscriptionId(),
                        message.to().record(),
                        inputs(message, start, cause),
                        null,
                        access.actor(),
                        cause,
                        message.to().key()),
                message.values().isEmpty() ? null : message.values(),
                number -> {});
        if (process == 0) {
            throw MessageProblems.nobody(message.name());
        }
        return new Received(process, start.element(), true);
    }

    private static ObjectNode inputs(Message message, Triggers.Told start, Cause cause) {
        ObjectNode inputs = Json.object();
        inputs.putObject("event")
                .put("id", Long.toString(start.subscriptionId()))
                .put("type", BY_MESSAGE)
                .put("async", true);
        inputs.putObject("script").put("id", Long.toString(start.scriptId()));
        Long user = cause.isProcess() ? null : cause.userId();
        inputs.putObject("user").put("id", user == null ? null : Long.toString(user));
        Address to = message.to();
        inputs.putObject("message").put("name", message.name()).put("key", to.key());
        if (to.record() != null) {
            inputs.put("catalogId", Long.toString(to.record().catalogId()));
            inputs.put("recordId", Long.toString(to.record().recordId()));
        }
        return inputs;
    }

    private static Problem several(Message message, int count) {
        return new Problem(MessageProblems.SEVERAL_WAIT, Text.of("process.several-wait", message.name(), count));
    }
}
