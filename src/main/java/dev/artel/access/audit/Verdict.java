package dev.artel.access.audit;

import dev.artel.kernel.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What verifying has found.
 *
 * @param entries sealed entries that are as they were
 * @param head the end of the chain as far as it holds, to be noted down; null while nothing is sealed
 * @param pending the newest entries, which are not sealed yet
 * @param brokenAt the first place that is not as it was; null when there is none
 */
record Verdict(
        long entries,
        @Nullable Head head,
        long pending,
        @Nullable Break brokenAt) {
    /** What is wrong. */
    enum Reason {
        /** An entry is another one than was sealed. */
        CHANGED,
        /** An entry has gone. */
        REMOVED,
        /** A seal has gone. */
        SEAL_MISSING,
        /** An entry that was never sealed, though it claims to be old. */
        INSERTED,
        /** The chain is shorter than the head that was noted down. */
        CUT,
        /** The chain is another one than that of the head that was noted down. */
        REWRITTEN;

        Text text(long place) {
            return Text.of(
                    "access.audit-broken." + name().toLowerCase(Locale.ROOT).replace('_', '-'), Long.toString(place));
        }
    }

    /**
     * Where the chain breaks.
     *
     * @param place the number of the seal; for an inserted entry that of the entry
     * @param entry number of the entry; null when it is not known
     */
    record Break(Reason reason, long place, @Nullable Long entry) {
        Text text() {
            return reason.text(reason == Reason.INSERTED && entry != null ? entry : place);
        }
    }

    boolean ok() {
        return brokenAt == null;
    }
}
