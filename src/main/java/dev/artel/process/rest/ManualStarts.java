package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.event.Idempotency;
import dev.artel.event.Starts;
import dev.artel.event.Starts.Follow;
import dev.artel.event.Triggers;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.process.run.Followers;
import dev.artel.process.run.RunStarts;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.StartEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts that a person or a client of the API asks for. Administrators may start any published scenario; others those that have a start
 * by hand, from a record that they may see.
 */
@Service
public class ManualStarts {
    static final String BY_HAND = "$manual";
    private static final int LONGEST_BUSINESS_KEY = 255;
    /** Names that a script always has from the process itself; a start may not pass anything else off as them. */
    private static final Set<String> TAKEN = Set.of("event", "script", "user", "process", "record");

    private static final Set<String> OF_RECORD = Set.of("catalogId", "recordId", "values");

    private final RunStarts starts;
    private final Followers followers;
    private final Versions versions;
    private final Records records;
    private final Idempotency idempotency;
    private final Triggers triggers;

    ManualStarts(
            RunStarts starts,
            Followers followers,
            Versions versions,
            Records records,
            Idempotency idempotency,
            Triggers triggers) {
        this.starts = starts;
        this.followers = followers;
        this.versions = versions;
        this.records = records;
        this.idempotency = idempotency;
        this.triggers = triggers;
    }

    /**
     * What is to be started.
     *
     * @param scenario number or text id
     * @param catalog of the process's record; null together with the record for none
     */
    public record Wish(
            String scenario,
            @Nullable ObjectNode variables,
            @Nullable String businessKey,
            @Nullable String catalog,
            @Nullable String record) {
        public Wish {
            if ((catalog == null) != (record == null)) {
                throw Problems.badField("record", "required", "process.start-record");
            }
            if (businessKey != null && businessKey.length() > LONGEST_BUSINESS_KEY) {
                throw Problems.badField("businessKey", "too-long", "process.business-key", LONGEST_BUSINESS_KEY);
            }
            if (variables != null) {
                requireFree(variables, record == null ? Set.of() : OF_RECORD);
            }
        }
    }

    /** Ends the start of a request that another one with the same key was faster with. */
    static final class StartedBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long process;

        StartedBefore(long process) {
            super("started before");
            this.process = process;
        }

        long process() {
            return process;
        }
    }

    /**
     * Starts the process and gives its number; a repetition with the same key gives the first one's.
     *
     * @param key {@code Idempotency-Key} of the request; null for none
     * @param body what was asked for, as it is compared with that of a repetition
     * @throws StartedBefore with the number of the other one's process, when two with the same key came at once
     * @throws dev.artel.kernel.Problem Conflict when the scenario has no published version or is off; for whoever is no administrator
     *     it is as absent then as one that cannot be started by hand
     */
    @Transactional
    public long start(Access access, Wish wish, @Nullable String key, byte[] body) {
        long scenarioId = number(access, wish.scenario());
        Optional<Idempotency.Request> request = Optional.ofNullable(key)
                .map(sent -> new Idempotency.Request(
                        "start:" + scenarioId + ":" + access.actor().userId(), sent, body));
        Optional<Idempotency.Answer> before = request.flatMap(idempotency::earlier);
        if (before.isPresent()) {
            return process(before.get());
        }
        Versions.Current current = versions.current(scenarioId, known -> true).orElseThrow(() -> unpublished(access));
        Rec record = wish.catalog() == null || wish.record() == null
                ? null
                : records.get(access, wish.catalog(), wish.record());
        StartEvent event = startEvent(access, current, record);
        Starts.Start start = new Starts.Start(
                scenarioId,
                event.id(),
                BY_HAND,
                null,
                record == null ? null : record.key(),
                inputs(access, scenarioId, record),
                null,
                access.actor(),
                Cause.byPerson(access.actor().userId()),
                wish.businessKey());
        long process = starts.start(start, wish.variables(), id -> {});
        if (process == 0) {
            throw Problems.conflict("process.not-published");
        }
        request.flatMap(asked -> idempotency.claim(asked, process)).ifPresent(faster -> {
            throw new StartedBefore(process(faster));
        });
        return process;
    }

    private static long process(Idempotency.Answer answer) {
        return answer.process().orElseThrow(() -> new IllegalStateException("a start is answered by its process"));
    }

    /** Refuses variables that would hide what the process itself, or its trigger, says under these names. */
    static void requireFree(ObjectNode variables, Set<String> given) {
        for (String name : variables.propertyNames()) {
            if (TAKEN.contains(name) || given.contains(name)) {
                throw Problems.badField("variables." + name, "taken", "process.variable-taken", name);
            }
        }
    }

    /** Completes with whether the process has ended or waits; at once when there is no patience. */
    public CompletionStage<Boolean> follow(long process, Duration patience) {
        return patience.isZero()
                ? CompletableFuture.completedFuture(false)
                : followers
                        .follow(process, patience)
                        .thenApply(follow ->
                                follow.state() != Follow.State.RUNNING && follow.state() != Follow.State.STOPPED);
    }

    private long number(Access access, String scenario) {
        if (access.administrator()) {
            return records.get(access, "$scripts", scenario).id();
        }
        long number = scenario.matches("[1-9]\\d{0,17}") ? Long.parseLong(scenario) : 0;
        if (versions.names(List.of(number)).isEmpty()) {
            throw Problems.notFound();
        }
        return number;
    }

    /** Only whoever sees scenarios learns that there is one which cannot be started. */
    private static Problem unpublished(Access access) {
        return access.administrator() ? Problems.conflict("process.not-published") : Problems.notFound();
    }

    /**
     * The start by hand that fits the record, else the default one. Whoever is no administrator needs an event of it that is on and
     * belongs to the record's catalog or to none.
     */
    private StartEvent startEvent(Access access, Versions.Current current, @Nullable Rec record) {
        Diagram diagram = current.version().diagram();
        List<Triggers.Row> open = triggers.of(current.version().scenarioId()).stream()
                .filter(row -> row.on() && List.of(row.event().split(",")).contains(BY_HAND))
                .filter(row -> fits(row.catalog(), record))
                .toList();
        if (open.isEmpty() && !access.administrator()) {
            throw Problems.notFound();
        }
        return open.stream()
                .map(row -> diagram.nodes().get(row.element()))
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .findFirst()
                .or(diagram::defaultStart)
                .orElseThrow(() -> Problems.conflict("process.not-published"));
    }

    private static boolean fits(String catalog, @Nullable Rec record) {
        return catalog.isEmpty()
                || record != null && catalog.equals(record.catalog().ref());
    }

    private static ObjectNode inputs(Access access, long scenarioId, @Nullable Rec record) {
        ObjectNode inputs = Json.object();
        inputs.putObject("event").putNull("id").put("type", BY_HAND).put("async", true);
        inputs.putObject("script").put("id", Long.toString(scenarioId));
        inputs.putObject("user").put("id", Long.toString(access.actor().userId()));
        if (record != null) {
            inputs.put("catalogId", record.catalog().ref()).put("recordId", record.ref());
            inputs.set("values", record.values());
        }
        return inputs;
    }
}
