package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Call;
import dev.artel.process.step.Evaluations;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What each call answers: a delegate for the engine to run, a truth, a moment. */
@Component
class Answers {
    private final StepDelegate step;
    private final PersonListener person;
    private final FailureListener failure;
    private final WaitListener waiting;
    private final Evaluations evaluations;

    Answers(
            StepDelegate step,
            PersonListener person,
            FailureListener failure,
            WaitListener waiting,
            Evaluations evaluations) {
        this.step = step;
        this.person = person;
        this.failure = failure;
        this.waiting = waiting;
        this.evaluations = evaluations;
    }

    Object answer(Call call, DelegateExecution execution) {
        return switch (call.name()) {
            case "step" -> step;
            case "person" -> person;
            case "failure" -> failure;
            case "waiting" -> waiting;
            case "wait" -> waiting.begun(execution, element(call));
            case "condition" -> evaluations.holds(run(execution), element(call));
            case "timer" -> {
                waiting.follows(execution, element(call));
                yield Date.from(evaluations.due(run(execution), element(call)));
            }
            case "cycle" -> evaluations.cycle(run(execution), element(call));
            default -> throw new IllegalStateException("no answer for " + call.text());
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
