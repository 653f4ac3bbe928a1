package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.event.Triggers;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import dev.artel.scenario.CallingScenarios.Caller;
import dev.artel.scenario.store.ScenarioMapper;
import dev.artel.scenario.store.ScenarioRow;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes scenarios: at once where no process runs and no other scenario calls them, else when that is wanted all the same, after their
 * processes were cancelled piece by piece.
 */
@Service
public class Removals {
    /** So many of the scenarios that call one are told by name. */
    private static final int NAMED = 5;

    private final Scenarios scenarios;
    private final ScenarioMapper mapper;
    private final Publications publications;
    private final Triggers triggers;
    private final ObjectProvider<RunningProcesses> running;
    private final CallingScenarios calling;
    private final ScenarioAudit audit;
    private final ApplicationEventPublisher events;
    private final Retrying retrying;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Removals(
            Scenarios scenarios,
            ScenarioMapper mapper,
            Publications publications,
            Triggers triggers,
            ObjectProvider<RunningProcesses> running,
            CallingScenarios calling,
            ScenarioAudit audit,
            ApplicationEventPublisher events,
            Retrying retrying,
            TransactionTemplate transaction,
            Clock clock) {
        this.scenarios = scenarios;
        this.mapper = mapper;
        this.publications = publications;
        this.triggers = triggers;
        this.running = running;
        this.calling = calling;
        this.audit = audit;
        this.events = events;
        this.retrying = retrying;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How far a deletion has come.
     *
     * @param cancelled how many processes this request has cancelled
     * @param running how many go on; 0 when the scenario is in the trash
     */
    public record Removal(String id, int cancelled, int running) {
        boolean done() {
            return running == 0;
        }
    }

    /**
     * Puts the scenario into the trash; its managed triggers go.
     *
     * @throws Problem Conflict while processes run or other published scenarios call it: with {@code running}, how many do,
     *     {@code calling}, how many call it, and {@code callers}, the first few of those as {@code {id, name}}
     */
    @Transactional
    public void remove(Access access, String ref) {
        List<Caller> callers = calling.of(scenarios.get(access, ref));
        ScenarioRow row = scenarios.lock(access, ref);
        int count = count(row.id());
        if (count > 0 || !callers.isEmpty()) {
            throw new Problem(Problems.CONFLICT, kept(count, callers))
                    .with("running", count)
                    .with("calling", callers.size())
                    .with("callers", callers.stream().limit(NAMED).toList());
        }
        remove(access, row);
    }

    private static Text kept(int running, List<Caller> callers) {
        Text runs = Text.of("scenario.processes-run", running);
        if (callers.isEmpty()) {
            return runs;
        }
        Text names = callers.stream()
                .limit(NAMED)
                .map(caller -> Text.of("scenario.caller", caller.name(), caller.id()))
                .reduce((one, next) -> Text.of("scenario.caller-and", one, next))
                .orElseThrow();
        int more = Math.max(0, callers.size() - NAMED);
        Text called =
                more == 0 ? Text.of("scenario.is-called", names) : Text.of("scenario.is-called-more", names, more);
        return running == 0 ? called : Text.of("scenario.runs-and-is-called", runs, called);
    }

    /**
     * The same whoever calls it, with its processes: the scenario is turned off, so that no more begin, its processes are cancelled a few at a time, and
     * when none is left it goes to the trash. Each of that is a transaction of its own and stays. Where there are more than the patience
     * allows, some run on, and asking again goes on from there. Called outside a transaction.
     */
    public Removal removeWithProcesses(Access access, String ref, Duration patience) {
        long begun = System.nanoTime();
        int cancelled = 0;
        int left = removeOrTurnOff(access, ref);
        while (left > 0 && System.nanoTime() - begun < patience.toNanos()) {
            ScenarioRow row = scenarios.get(access, ref);
            Text reason = Text.of("scenario.removed", row.name());
            Duration rest = patience.minusNanos(System.nanoTime() - begun);
            cancelled += running.getObject().cancel(access, row.id(), reason, rest);
            left = removeOrTurnOff(access, ref);
        }
        return new Removal(ref, cancelled, left);
    }

    /** How many processes run; where none does the scenario is in the trash now. */
    private int removeOrTurnOff(Access access, String ref) {
        Integer left = retrying.run(() -> transaction.execute(status -> {
            ScenarioRow row = scenarios.lock(access, ref);
            int count = count(row.id());
            if (count == 0) {
                remove(access, row);
            } else if (row.status().equals(ScenarioRow.PUBLISHED)) {
                publications.off(access, ref);
            }
            return count;
        }));
        return left == null ? 0 : left;
    }

    private int count(long scenarioId) {
        return running.getObject().count(scenarioId).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void remove(Access access, ScenarioRow row) {
        triggers.remove(access.actor(), row.id());
        mapper.remove(row.id(), access.actor().userId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.removed(access, row);
        events.publishEvent(new ScenarioPublished(row.id(), false));
    }
}
