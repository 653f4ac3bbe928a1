package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Call;
import dev.artel.process.step.Evaluations;
import dev.artel.process.step.Pace;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What each call answers: a delegate for the engine to run, a truth, a moment. */
@Component
class Answers {
    private final StepDelegate step;
    private final PersonListener person;
    private final FailureListener failure;
    private final CallDelegate call;
    private final CallListener called;
    private final TurnListener turned;
    private final WaitListener waiting;
    private final LoopCalls loops;
    private final OrderListener order;
    private final Evaluations evaluations;
    private final Pace pace;

    Answers(
            StepDelegate step,
            PersonListener person,
            FailureListener failure,
            CallDelegate call,
            CallListener called,
            TurnListener turned,
            WaitListener waiting,
            LoopCalls loops,
            OrderListener order,
            Evaluations evaluations,
            Pace pace) {
        this.step = step;
        this.person = person;
        this.failure = failure;
        this.call = call;
        this.called = called;
        this.turned = turned;
        this.waiting = waiting;
        this.loops = loops;
        this.order = order;
        this.evaluations = evaluations;
        this.pace = pace;
    }

    Object answer(Call asked, DelegateExecution execution) {
        loops.enter(execution);
        return switch (asked.name()) {
            case "step" -> step;
            case "person" -> person;
            case "failure" -> failure;
            case "call" -> call;
            case "called" -> called;
            case "turned" -> turned;
            case "waiting" -> waiting;
            case "order" -> order;
            case "enough" -> pace.isEnough();
            case "taking" -> (ExecutionListener) WaitListener::takenOver;
            case "wait" -> waiting.begun(execution, element(asked));
            case "condition" -> evaluations.holds(run(execution), element(asked));
            case "timer" -> {
                waiting.follows(execution, element(asked));
                yield Date.from(evaluations.due(run(execution), element(asked)));
            }
            case "cycle" -> evaluations.cycle(run(execution), element(asked));
            default -> loops.answer(asked, element(asked), execution);
        };
    }

    /** The number of the run stands in the engine's business key. */
    static long run(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }

    private static String element(Call call) {
        return Objects.requireNonNull(call.element(), "the call names no element");
    }
}
