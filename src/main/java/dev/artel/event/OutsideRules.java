package dev.artel.event;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.Attempts;
import dev.artel.record.BeforeChange.Proposal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules that reach outside or take time: files of the foreign dialect. They are asked before the transaction of the change, without
 * connection or lock, a minute for all of one save, and what they say is heeded within it. When the record was changed meanwhile the rule
 * is asked once more, of the new state. What such a rule does outside stays when the save is refused afterwards.
 */
@Component
class OutsideRules {
    /** All rules of one save together. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So much later than its patience a process that is late is ended at most before the save is refused. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Starts.Follow UNHEARD = new Starts.Follow(0, Starts.Follow.State.RUNNING, Json.object());

    /** So often one rule is asked about one save. */
    private static final int TIMES = 2;

    private static final int RETRY_AFTER_SECONDS = 30;

    private final Starts starts;
    private final RuleAccounts accounts;
    private final Clock clock;
    /** A save that waits holds a thread of the web server; others need some, too. */
    private final Semaphore places;

    OutsideRules(Starts starts, RuleAccounts accounts, Clock clock, @Value("${artel.rules.waiting:16}") int most) {
        this.starts = starts;
        this.accounts = accounts;
        this.clock = clock;
        this.places = new Semaphore(most);
    }

    /**
     * What a rule has said.
     *
     * @param version of the record that it was asked about; null for a creation
     * @param times how often it was asked
     * @param variables empty when it was not started
     */
    private record Said(@Nullable Long version, int times, long processId, ObjectNode variables) {}

    /** Where an answer is kept from one attempt to the next. */
    private record Place(long subscription) {}

    /**
     * Heeds what the rule says of the record as it is, or ends this attempt to have it asked before the next one.
     *
     * @throws Problem its refusal; Conflict when the record changes each time the rule is asked; Unprocessable when it fails, takes too
     *     long, or when the change is part of a larger transaction; TooManyRequests when too many saves wait for such rules
     */
    void ask(SubscriptionRow row, Starts.Start start, Proposal change) {
        Optional<Attempts> current = Attempts.current();
        if (current.isEmpty()) {
            starts.decide(start, variables -> {});
            return;
        }
        Attempts save = current.get();
        Place place = new Place(row.id());
        Said said = save.known(place, Said.class).orElse(null);
        Long version = change.version();
        if (said != null && Objects.equals(said.version(), version)) {
            heed(said, row, change, save);
            return;
        }
        int times = said == null ? 1 : said.times() + 1;
        if (times > TIMES) {
            throw Problems.conflict("event.rule-meanwhile", row.name());
        }
        throw save.outside(() -> save.keep(place, asked(row, start, version, times, save)));
    }

    /** An answer that makes no sense is the rule's fault: its process counts as failed, and only administrators are told why. */
    private void heed(Said said, SubscriptionRow row, Proposal change, Attempts save) {
        try {
            RuleAnswer.of(said.variables()).heed(change, row.name(), () -> accounts.of(row));
        } catch (Problem problem) {
            if (!problem.kind().equals(Problems.UNPROCESSABLE)) {
                throw problem;
            }
            boolean administrator = change.access().administrator();
            throw save.outside(() -> {
                starts.useless(said.processId(), problem);
                throw administrator ? problem : failed(row, said.processId());
            });
        }
    }

    private Said asked(SubscriptionRow row, Starts.Start start, @Nullable Long version, int times, Attempts save) {
        Instant now = clock.instant();
        Instant end = save.known(OutsideRules.class, Instant.class).orElse(now.plus(PATIENCE));
        save.keep(OutsideRules.class, end);
        Duration left = Duration.between(now, end);
        if (left.isNegative() || left.isZero()) {
            throw late(row, 0);
        }
        Starts.Follow follow = waited(start, left);
        return switch (follow.state()) {
            case NOT_STARTED, COMPLETED -> new Said(version, times, follow.processId(), follow.variables());
            case RUNNING -> throw late(row, follow.processId());
            case STOPPED -> throw stopping(row);
            case FAILED, WAITING -> throw failed(row, follow.processId());
        };
    }

    /** What is not told in time counts as late, so that no thread is held for good. */
    private Starts.Follow waited(Starts.Start start, Duration patience) {
        if (!places.tryAcquire()) {
            throw new Problem(Problems.TOO_MANY_REQUESTS, Text.of("event.rules-busy"))
                    .with("retryAfter", RETRY_AFTER_SECONDS);
        }
        try {
            return starts.settle(start, patience)
                    .toCompletableFuture()
                    .copy()
                    .completeOnTimeout(UNHEARD, patience.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            places.release();
        }
    }

    private static Problem failed(SubscriptionRow row, long processId) {
        String process = Long.toString(processId);
        return new Problem(Problems.UNPROCESSABLE, Text.of("event.rule-failed", row.name(), process))
                .with("processId", process);
    }

    static Problem stopping(SubscriptionRow row) {
        return new Problem(Problems.UNAVAILABLE, Text.of("event.rule-stopping", row.name()))
                .with("retryAfter", RETRY_AFTER_SECONDS);
    }

    private static Problem late(SubscriptionRow row, long processId) {
        Problem late =
                new Problem(Problems.UNPROCESSABLE, Text.of("event.rule-late", row.name(), PATIENCE.toSeconds()));
        return processId == 0 ? late : late.with("processId", Long.toString(processId));
    }
}
