package dev.artel.scenario.script;

import dev.artel.scenario.script.crew.Crew;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks worker processes for what diagrams ask for most, while nobody else does: what has been started runs its first thousands of scripts
 * slowly, on both sides. It touches no data, and ends as soon as somebody else has asked or a script has failed.
 */
final class Practice {
    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);
    private static final int SESSIONS = 100;
    private static final int TURNS = 20;
    private static final List<Script> CONDITIONS = List.of(Script.expression("i < 0"), Script.expression("i < 100"));

    private final Workshop workshop;
    private final Crew crew;
    private final long before;
    private int runs;

    Practice(Workshop workshop, Crew crew) {
        this.workshop = workshop;
        this.crew = crew;
        this.before = crew.orders();
    }

    /** Returns how many orders it has given. */
    int play() {
        for (int session = 0; session < SESSIONS && session(); session++) {}
        LOG.info("Scripts have been practised with {} orders", runs);
        return runs;
    }

    /** As a loop does: a step that counts, and a choice. False when it is to be the last. */
    private boolean session() {
        ScriptScope scope = ScriptScope.builder()
                .variable("i", "0")
                .locale(workshop.language())
                .tracked()
                .build();
        try (ScriptSession session = new ScriptSession(workshop, scope)) {
            for (int turn = 0; turn < TURNS; turn++) {
                if (!step(session) || !choice(session)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean step(ScriptSession session) {
        ScriptOutcome outcome = session.run(Script.expression("i + 1"));
        runs++;
        if (outcome.isDone()) {
            session.set("i", outcome.value().toString());
        }
        return outcome.isDone() && isAlone();
    }

    private boolean choice(ScriptSession session) {
        List<ScriptOutcome> outcomes = session.runUntilTrue(CONDITIONS);
        runs++;
        return outcomes.get(outcomes.size() - 1).isDone() && isAlone();
    }

    private boolean isAlone() {
        return crew.orders() - before <= runs;
    }
}
