package dev.artel.scenario.script;

import dev.artel.scenario.script.crew.CrewHost;
import dev.artel.scenario.script.crew.Seat;
import dev.artel.scenario.script.crew.Task;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.wire.Change;
import dev.artel.scenario.script.wire.Piece;
import dev.artel.scenario.script.wire.ToParent;
import dev.artel.scenario.script.wire.ToWorker.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A context in a worker process. What is at hand travels with the order, so that most orders are one question and one answer. */
final class InWorker implements Workplace, CrewHost {
    /** A variable that is longer is sent when it is touched. */
    private static final int LONG = 16 * 1024;

    private final Workshop workshop;
    private final Desk desk;
    private final Seat seat;
    private final List<Given> given = new ArrayList<>();
    private @Nullable ScriptLog log;

    InWorker(Workshop workshop, Desk desk, Seat seat) {
        this.workshop = workshop;
        this.desk = desk;
        this.seat = seat;
    }

    @Override
    public List<Given> run(Job job) {
        return run(job, job.untilTrue() ? Manner.UNTIL_TRUE : Manner.ALL);
    }

    List<Given> run(Job job, Manner manner) {
        List<Piece> pieces = job.scripts().stream()
                .map(script -> new Piece(script.text(), script.kind() == Script.Kind.EXPRESSION, script.strict()))
                .toList();
        Task task = new Task(
                () -> workshop.settings(desk.scope()),
                this::changes,
                pieces,
                manner,
                job.budget(),
                workshop.limits().logBytes());
        try {
            seat.run(task, this);
        } catch (Ended | Refused e) {
            given.add(new Given(null, e, Duration.ZERO, Duration.ZERO, desk.log()));
        }
        return List.copyOf(given);
    }

    private List<Change> changes(boolean fresh) {
        List<Change> changes = new ArrayList<>();
        Variables variables = desk.variables();
        variables.tell(fresh, (name, variable) -> {
            if (variable == null) {
                changes.add(new Change(name, null, null));
            } else {
                String json = variable.ready() ? variable.json().get() : null;
                changes.add(new Change(
                        name, variables.binding(variable), json != null && json.length() <= LONG ? json : null));
            }
        });
        return changes;
    }

    @Override
    public void close() {
        seat.close();
    }

    @Override
    public boolean hasActed() {
        return desk.hasActed();
    }

    @Override
    public void begun() {
        given.clear();
        log = desk.open(work -> work.get());
    }

    @Override
    public void ended(ToParent.End end, Duration hostTime) {
        Guest.Result result = end instanceof ToParent.Done done ? new Guest.Result(done.json(), done.assigned()) : null;
        RuntimeException failure = null;
        if (end instanceof ToParent.Failed failed) {
            failure = failed.failure();
        } else if (end instanceof ToParent.Ended ended) {
            failure = new Ended(ended.why());
        }
        given.add(new Given(result, failure, end.scriptTime(), hostTime, Objects.requireNonNull(log)));
        log = desk.next();
    }

    @Override
    public String read(String variable) {
        return desk.read(variable);
    }

    @Override
    public String call(String function, String arguments) {
        return desk.call(function, arguments);
    }

    @Override
    public String compute(String function, String texts) {
        return desk.compute(function, texts);
    }

    @Override
    public boolean log(String level, String line) {
        return desk.log(level, line);
    }

    @Override
    public String say(String unfit) {
        return desk.say(unfit);
    }
}
