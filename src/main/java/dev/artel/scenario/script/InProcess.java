package dev.artel.scenario.script;

import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A context inside the product, on a thread of its own. */
final class InProcess implements Workplace {
    private final Workshop workshop;
    private final Desk desk;
    private @Nullable Guest guest;

    InProcess(Workshop workshop, Desk desk) {
        this.workshop = workshop;
        this.desk = desk;
    }

    @Override
    public List<Given> run(Job job) {
        List<Given> all = new ArrayList<>();
        for (Script script : job.scripts()) {
            Given given = run(script, job.budget());
            all.add(given);
            if (given.failure() != null
                    || (job.untilTrue()
                            && given.result() != null
                            && given.result().isTrue())) {
                break;
            }
        }
        return all;
    }

    private Given run(Script script, Budget budget) {
        Program program = workshop.program(script);
        workshop.warmUp().await(desk.locale());
        Execution execution = workshop.threads().execution(budget);
        ScriptLog log = desk.open(execution::ask);
        boolean usable = false;
        Guest.Result result = null;
        RuntimeException failure = null;
        try {
            result = workshop.threads().run(execution, current -> work(current, program));
            usable = true;
        } catch (GuestFailure e) {
            usable = e.kind() != GuestFailure.Kind.CANCELLED && e.kind() != GuestFailure.Kind.ENGINE;
            failure = e;
        } catch (Ended e) {
            failure = e;
        } catch (Refused e) {
            usable = true;
            failure = e;
        } finally {
            if (!usable) {
                guest = null;
            }
        }
        return new Given(result, failure, execution.scriptTime(), execution.hostTime(), log);
    }

    /** On the script's thread. */
    private Guest.Result work(Execution execution, Program program) {
        Guest present = guest;
        boolean fresh = present == null;
        Guest current = present == null ? workshop.open(desk) : present;
        guest = current;
        execution.begin(current::kill);
        Variables variables = desk.variables();
        variables.tell(fresh, (name, variable) -> {
            if (variable == null) {
                current.remove(name);
            } else {
                current.define(name, variables.binding(variable));
            }
        });
        return current.run(program);
    }

    @Override
    public boolean isClosed() {
        return guest == null;
    }

    @Override
    public void close() {
        Guest last = guest;
        guest = null;
        if (last != null) {
            last.close();
        }
    }
}
