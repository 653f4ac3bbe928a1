package dev.artel.process.engine.call;

import dev.artel.kernel.Problem;
import dev.artel.process.engine.Endings;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.compile.Places;
import dev.artel.process.step.Rounds;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the rounds of an activity ask for. The engine keeps two things with its tokens, each a variable: by which number the rounds are
 * known ({@code artel.loop.<activity>}), with the sub-process around all of them, and which one it is ({@code artel.round.<activity>}),
 * with the lane that does it.
 */
@Component
final class LoopCalls {
    private static final String LOOP = "artel.loop.";

    private final Rounds rounds;
    private final Endings endings;

    LoopCalls(Rounds rounds, Endings endings) {
        this.rounds = rounds;
        this.endings = endings;
    }

    /** From here on scripts see the elements of the rounds that the token is in. */
    void enter(DelegateExecution execution) {
        String activity = execution.getCurrentActivityId();
        if (activity != null) {
            rounds.enter(
                    Answers.run(execution), Places.element(activity), loop -> execution.getVariable(Call.round(loop)));
        }
    }

    Object answer(Call asked, String activity, DelegateExecution execution) {
        return switch (asked.name()) {
            case "begin" -> (JavaDelegate) at -> begin(at, activity);
            case "lanes" -> rounds.lanes(Answers.run(execution), loop(execution, activity));
            case "take" -> (JavaDelegate) at -> take(at, activity);
            case "taken" -> execution.getVariableLocal(Call.round(activity)) != null;
            case "round" -> (ExecutionListener) at -> at.setVariableLocal(Call.round(activity), round(at, activity));
            case "over" -> rounds.isOver(Answers.run(execution), loop(execution, activity));
            case "last" ->
                (JavaDelegate) at -> leave(at, activity, rounds.last(Answers.run(at), activity, loop(at, activity)));
            case "left" -> (ExecutionListener) at -> left(at, activity);
            default -> throw new IllegalStateException("no answer for " + asked.text());
        };
    }

    private void begin(DelegateExecution execution, String activity) {
        Rounds.Done begun =
                rounds.begin(Answers.run(execution), activity, diagram -> KeptRounds.of(execution, diagram));
        leave(execution, activity, begun);
        execution.setVariableLocal(LOOP + activity, begun.number());
    }

    private void take(DelegateExecution execution, String activity) {
        long loop = loop(execution, activity);
        String round = (String) execution.getVariableLocal(Call.round(activity));
        int before = round == null ? -1 : Integer.parseInt(round.substring(round.indexOf(':') + 1));
        Rounds.Done taken = rounds.take(Answers.run(execution), activity, loop, before);
        leave(execution, activity, taken);
        if (taken.number() < 0) {
            execution.removeVariableLocal(Call.round(activity));
        } else {
            execution.setVariableLocal(Call.round(activity), Rounds.place(loop, (int) taken.number()));
        }
    }

    /** The activity may be left before its list was worked out. */
    private void left(DelegateExecution execution, String activity) {
        if (execution.getVariable(LOOP + activity) instanceof Long loop) {
            rounds.left(Answers.run(execution), activity, loop);
        }
    }

    private void leave(DelegateExecution execution, String activity, Rounds.Done done) {
        Problem beyond = done.beyond();
        if (beyond != null) {
            throw endings.with(beyond, (ExecutionEntity) execution, activity);
        }
        @Nullable String exit = done.exit();
        if (exit != null) {
            throw new BpmnError(Call.exit(exit));
        }
    }

    private static Object round(DelegateExecution execution, String activity) {
        return Objects.requireNonNull(execution.getVariable(Call.round(activity)), "no round");
    }

    private static long loop(DelegateExecution execution, String activity) {
        return (Long) Objects.requireNonNull(execution.getVariable(LOOP + activity), "no rounds");
    }
}
