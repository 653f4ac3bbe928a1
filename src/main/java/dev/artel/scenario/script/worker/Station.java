package dev.artel.scenario.script.worker;

import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.guest.Digests;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestHost;
import dev.artel.scenario.script.guest.GuestSettings;
import dev.artel.scenario.script.guest.Guests;
import dev.artel.scenario.script.guest.Program;
import dev.artel.scenario.script.guest.Programs;
import dev.artel.scenario.script.wire.Change;
import dev.artel.scenario.script.wire.Piece;
import dev.artel.scenario.script.wire.ToParent.Ask.Operation;
import dev.artel.scenario.script.wire.ToWorker.Manner;
import dev.artel.scenario.script.wire.ToWorker.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One context of this process and what is known to it without asking the product. One thread at a time uses it. */
final class Station implements GuestHost {
    /** What a line of the log costs beside its text. */
    private static final int PER_LINE = 16;

    private final Guests guests;
    private final Programs programs;
    private final Map<String, String> ready = new HashMap<>();
    private @Nullable Guest guest;
    private @Nullable Shift shift;
    private int changedFor;
    private int logLeft;

    Station(Guests guests, Programs programs) {
        this.guests = guests;
        this.programs = programs;
    }

    /** On the script's thread; building the context is none of the script's time. */
    Guest.Result work(Shift newShift, Execution execution, Piece piece) {
        shift = newShift;
        Order order = newShift.order();
        logLeft = order.logBytes();
        Guest current = guest;
        if (current == null) {
            GuestSettings settings = Objects.requireNonNull(order.settings(), "the first order builds the context");
            current = guests.open(this, settings);
            guest = current;
        }
        execution.begin(current::kill);
        if (changedFor != order.run()) {
            changedFor = order.run();
            change(current, order.changes());
        }
        Program program = programs.of(piece.text(), piece.expression(), piece.strict());
        if (order.manner() == Manner.CHECK) {
            current.check(program);
            return new Guest.Result(null, "{}");
        }
        return current.run(program);
    }

    void close() {
        Guest last = guest;
        guest = null;
        if (last != null) {
            last.kill();
        }
    }

    private void change(Guest current, List<Change> changes) {
        for (Change change : changes) {
            ready.remove(change.name());
            if (change.binding() == null) {
                current.remove(change.name());
            } else {
                if (change.json() != null) {
                    ready.put(change.name(), change.json());
                }
                current.define(change.name(), change.binding());
            }
        }
    }

    @Override
    public String read(String variable) {
        String json = ready.remove(variable);
        return json == null ? shift().ask(Operation.READ, variable, "") : json;
    }

    @Override
    public String call(String function, String arguments) {
        return shift().ask(Operation.CALL, function, arguments);
    }

    @Override
    public String compute(String function, String texts) {
        String answer = Digests.answer(function, texts);
        return answer == null ? shift().ask(Operation.COMPUTE, function, texts) : answer;
    }

    /** A line that does not fit is told all the same, so that the product knows that something is left out. */
    @Override
    public boolean log(String level, String line) {
        logLeft -= size(line) + PER_LINE;
        shift().line(level, line);
        return logLeft >= 0;
    }

    @Override
    public String say(String unfit) {
        return shift().ask(Operation.SAY, unfit, "");
    }

    /** Bytes as UTF-8. */
    private static int size(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private Shift shift() {
        return Objects.requireNonNull(shift);
    }
}
