package dev.artel.process.loop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an activity that is done many times has come.
 *
 * @param element the activity in the diagram
 * @param total how many elements there are
 * @param lanes how many rounds may go on at the same time; 0 when one follows the other
 * @param taken how many rounds have begun
 * @param done how many rounds have ended
 * @param enough whether no further round begins although there are elements left
 * @param endedAt when the activity as a whole was left; null while it goes on
 */
public record LoopRow(
        long id,
        long runId,
        String element,
        int total,
        int lanes,
        int taken,
        int done,
        boolean enough,
        Instant startedAt,
        @Nullable Instant endedAt) {
    LoopRow moved(int nowTaken, int nowDone, boolean nowEnough) {
        return new LoopRow(id, runId, element, total, lanes, nowTaken, nowDone, nowEnough, startedAt, endedAt);
    }

    LoopRow ended(Instant when) {
        return new LoopRow(id, runId, element, total, lanes, taken, done, enough, startedAt, when);
    }
}
