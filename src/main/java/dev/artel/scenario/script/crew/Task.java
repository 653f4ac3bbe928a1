package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.guest.GuestSettings;
import dev.artel.scenario.script.wire.Change;
import dev.artel.scenario.script.wire.Piece;
import dev.artel.scenario.script.wire.ToWorker.Manner;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is to be done in a context.
 *
 * @param settings of the context, should it have to be built
 * @param changes of variables; told whether the context is new, so that it needs all of them
 * @param logBytes of each source's log
 */
public record Task(
        Supplier<GuestSettings> settings,
        Function<Boolean, List<Change>> changes,
        List<Piece> pieces,
        Manner manner,
        Budget budget,
        int logBytes) {}
