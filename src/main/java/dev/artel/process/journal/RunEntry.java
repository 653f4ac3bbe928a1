package dev.artel.process.journal;

import dev.artel.process.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one transaction does to one run: begins it, moves its counters, ends it. */
@SuppressWarnings("UnusedVariable") // read by the mapper
public final class RunEntry {
    private final long id;
    private @Nullable Run fresh;
    private String engineId = "";
    private int work;
    private int incidents;
    private @Nullable String outcome;
    private @Nullable Instant endedAt;
    private @Nullable String error;

    RunEntry(long id) {
        this.id = id;
    }

    /** The run is new: it is inserted, with what else this entry collects. */
    public void begin(Run run, String engine) {
        fresh = run;
        engineId = engine;
    }

    /** The run is new and begins later: until then that is what is due in it. */
    public void queue(Run run) {
        begin(run, "");
        work(1);
    }

    /** A run that was queued begins. */
    public void leaveQueue(String engine) {
        engineId = engine;
        work(-1);
    }

    /** A run that was queued never begins. */
    public void giveUp() {
        work(-1);
    }

    /** So much more is due or being done. */
    public void work(int more) {
        work += more;
    }

    /** So many more steps stand. */
    public void incidents(int more) {
        incidents += more;
    }

    /** What it adds to the counters of a run. */
    record Move(long runId, int work, int incidents) {}

    Move move() {
        return new Move(id, work, incidents);
    }

    /** The first outcome stays: an error end comes before the end of the process. */
    public void end(RunStatus how, Instant when) {
        if (outcome == null) {
            outcome = how.code();
        }
        endedAt = when;
    }

    /** The same, with why: a JSON object. */
    public void end(RunStatus how, Instant when, String why) {
        end(how, when);
        error(why);
    }

    /** Why it fails or is cancelled: a JSON object. */
    public void error(String json) {
        error = json;
    }

    long id() {
        return id;
    }

    @Nullable Run fresh() {
        return fresh;
    }

    /** Of a run that is new it is known. */
    boolean mayHaveCaller() {
        return fresh == null || fresh.calledFrom() != null;
    }

    boolean changes() {
        return fresh != null || !engineId.isEmpty() || work != 0 || incidents != 0 || endedAt != null || error != null;
    }
}
