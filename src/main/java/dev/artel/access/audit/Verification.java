package dev.artel.access.audit;

import dev.artel.access.audit.SealMapper.Last;
import dev.artel.access.audit.SealMapper.Link;
import dev.artel.access.audit.Verdict.Break;
import dev.artel.access.audit.Verdict.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the chain anew from its beginning and compares. It reads in batches, and stops at the first place that is not as it was. */
@Component
class Verification {
    static final int BATCH = 500;

    private final AuditMapper audit;
    private final SealMapper seals;
    private final Clock clock;

    Verification(AuditMapper audit, SealMapper seals, Clock clock) {
        this.audit = audit;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Verifies what is sealed.
     *
     * @param noted a head that was noted down earlier: the chain must go through it; null for none
     */
    Verdict verify(@Nullable Head noted) {
        // taken first: what is sealed meanwhile must not look old
        Last last = seals.last();
        Instant since = Sealer.since(last, clock.instant());
        Walk walk = new Walk(noted);
        List<Link> links;
        do {
            links = seals.links(walk.seq, BATCH);
        } while (walk.over(links) && links.size() == BATCH);
        Break broken = walk.broken;
        if (broken == null && noted != null && noted.seq() > walk.seq) {
            broken = new Break(Reason.CUT, noted.seq(), null);
        }
        if (broken == null && last != null) {
            Long entry = audit.forgotten(since);
            broken = entry == null ? null : new Break(Reason.INSERTED, walk.seq, entry);
        }
        return new Verdict(walk.seq, walk.head(), audit.countPending(since), broken);
    }

    /** How far the chain was followed. */
    private static final class Walk {
        private final @Nullable Head noted;
        private long seq;
        private byte[] hash = Chain.beginning();
        private @Nullable Break broken;

        Walk(@Nullable Head noted) {
            this.noted = noted;
        }

        /** False when the chain is broken in there. */
        boolean over(List<Link> links) {
            for (Link link : links) {
                AuditRow row = link.row();
                byte[] next = row == null ? hash : Chain.next(hash, row);
                Reason reason = reason(link, row, next);
                if (reason != null) {
                    boolean missing = reason == Reason.SEAL_MISSING;
                    broken = new Break(reason, missing ? seq + 1 : link.seq(), missing ? null : link.entry());
                    return false;
                }
                hash = next;
                seq++;
            }
            return true;
        }

        private @Nullable Reason reason(Link link, @Nullable AuditRow row, byte[] next) {
            if (link.seq() != seq + 1) {
                return Reason.SEAL_MISSING;
            } else if (row == null) {
                return Reason.REMOVED;
            } else if (!Arrays.equals(next, link.hash())) {
                return Reason.CHANGED;
            }
            return noted != null && noted.seq() == link.seq() && !noted.is(next) ? Reason.REWRITTEN : null;
        }

        @Nullable Head head() {
            return seq == 0 ? null : Head.of(seq, hash);
        }
    }
}
