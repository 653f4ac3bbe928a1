package dev.artel.access.audit;

import dev.artel.access.audit.SealMapper.Last;
import dev.artel.access.audit.SealMapper.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what has been committed, one node at a time. An entry that is committed late, by a transaction that lasted, is sealed late; what
 * is {@link #LATEST} older than the newest seal is sealed by nobody any more, so that an entry slipped in with an old time stays bare.
 */
@Component
class Sealer {
    /** Longer than any transaction of the product lasts. */
    static final Duration LATEST = Duration.ofHours(1);

    static final int BATCH = 500;

    private final AuditMapper audit;
    private final SealMapper seals;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sealer(AuditMapper audit, SealMapper seals, TransactionTemplate transactions, Clock clock) {
        this.audit = audit;
        this.seals = seals;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1.5S")
    void tick() {
        if (!audit.pending(since(seals.last(), clock.instant()), 1).isEmpty()) {
            seal();
        }
    }

    /** Seals all that is there, in batches; nothing while another node is at it. Gives how many entries it has sealed. */
    int seal() {
        int all = 0;
        int sealed = BATCH;
        while (sealed == BATCH) {
            sealed = Objects.requireNonNull(transactions.execute(status -> batch()));
            all += sealed;
        }
        return all;
    }

    /** Entries from then on may still be sealed. */
    static Instant since(@Nullable Last last, Instant now) {
        if (last == null) {
            return Instant.EPOCH;
        }
        Instant at = last.at();
        return (at == null || at.isAfter(now) ? now : at).minus(LATEST);
    }

    private int batch() {
        if (seals.lock() == null) {
            return 0;
        }
        Last last = seals.last();
        long seq = last == null ? 0 : last.seq();
        byte[] hash = last == null ? Chain.beginning() : last.hash();
        List<AuditRow> rows = audit.pending(since(last, clock.instant()), BATCH);
        List<Seal> made = new ArrayList<>();
        for (AuditRow row : rows) {
            hash = Chain.next(hash, row);
            seq++;
            made.add(new Seal(seq, row.id(), hash));
        }
        if (!made.isEmpty()) {
            seals.insert(made);
        }
        return made.size();
    }
}
