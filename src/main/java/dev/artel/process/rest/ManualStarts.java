package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.event.Idempotency;
import dev.artel.event.Starts;
import dev.artel.event.Starts.Follow;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.process.run.Followers;
import dev.artel.process.run.RunStarts;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.StartEvent;
import java.time.Duration;
import java.util.Optional;
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
    private static final String BY_HAND = "$manual";

    private final RunStarts starts;
    private final Followers followers;
    private final Versions versions;
    private final Records records;
    private final Idempotency idempotency;

    ManualStarts(RunStarts starts, Followers followers, Versions versions, Records records, Idempotency idempotency) {
        this.starts = starts;
        this.followers = followers;
        this.versions = versions;
        this.records = records;
        this.idempotency = idempotency;
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
            @Nullable String record) {}

    /**
     * Starts the process and gives its number; a repetition with the same key gives the first one's.
     *
     * @throws dev.artel.kernel.Problem Conflict when the scenario has no published version or is off
     */
    @Transactional
    public long start(Access access, Wish wish, Idempotency.@Nullable Request request) {
        Optional<Idempotency.Answer> before = request == null ? Optional.empty() : idempotency.earlier(request);
        if (before.isPresent()) {
            return Long.parseLong(before.get().body().path("processId").asString("0"));
        }
        long scenarioId = number(access, wish.scenario());
        Versions.Current current =
                versions.current(scenarioId).orElseThrow(() -> Problems.conflict("process.not-published"));
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
        if (request != null) {
            return idempotency
                    .claim(request, process)
                    .map(answer -> {
                        throw Problems.conflict("process.started-at-once");
                    })
                    .map(answer -> 0L)
                    .orElse(process);
        }
        return process;
    }

    /** Completes with whether the process has ended or waits; at once when there is no patience. */
    public CompletionStage<Boolean> follow(long process, Duration patience) {
        return patience.isZero()
                ? CompletableFuture.completedFuture(false)
                : followers.follow(process, patience).thenApply(follow -> follow.state() != Follow.State.RUNNING);
    }

    private long number(Access access, String scenario) {
        return records.find(access, "$scripts", scenario)
                .map(Rec::id)
                .or(() -> scenario.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(scenario)) : Optional.empty())
                .orElseThrow(Problems::notFound);
    }

    /** Whoever is no administrator may only use a start by hand that belongs to the record's catalog or to none. */
    private static StartEvent startEvent(Access access, Versions.Current current, @Nullable Rec record) {
        Optional<StartEvent> byHand = current.version().diagram().all(StartEvent.class).stream()
                .filter(start -> start.trigger() != null
                        && BY_HAND.equals(start.trigger().kind()))
                .filter(start -> fits(start, record))
                .findFirst();
        if (byHand.isEmpty() && !access.administrator()) {
            throw Problems.notFound();
        }
        return byHand.or(() -> current.version().diagram().defaultStart())
                .orElseThrow(() -> Problems.conflict("process.not-published"));
    }

    private static boolean fits(StartEvent start, @Nullable Rec record) {
        String catalog = start.trigger() == null ? null : start.trigger().catalog();
        if (catalog == null || catalog.isEmpty()) {
            return true;
        }
        if (record == null) {
            return false;
        }
        Catalog kept = record.catalog();
        return catalog.equals(kept.ref()) || catalog.equals(Long.toString(kept.id()));
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
