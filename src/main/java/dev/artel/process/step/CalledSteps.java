package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.process.journal.StepTrace;
import dev.artel.scenario.component.PlainJson;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.ComponentStep;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The steps that run another scenario, as far as the variables of both have to do with each other. */
@Service
public class CalledSteps {
    private final RunScopes scopes;

    CalledSteps(RunScopes scopes) {
        this.scopes = scopes;
    }

    /** What the called process begins with: tagged JSON by name. What a script gives as undefined is left out. */
    public ObjectNode inputs(long runId, String element) {
        RunScope scope = scopes.of(runId);
        CallActivity call = scope.element(element, CallActivity.class);
        try {
            ObjectNode inputs = Json.object();
            for (ComponentStep.Input input : call.inputs()) {
                JsonNode value = input.value().script()
                        ? scope.evaluate(element, input.value().text())
                        : StringNode.valueOf(input.value().text());
                if (!value.isMissingNode()) {
                    inputs.set(input.name(), value);
                }
            }
            return inputs;
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    /** The same exception, with the step that it left. */
    public <E extends Exception> E marked(E failure, long runId, String element) {
        return scopes.of(runId)
                .marked(
                        failure,
                        element,
                        null,
                        null,
                        call(runId, element).step().retries());
    }

    /** What is told of the step when it begins. */
    public StepTrace began(ObjectNode inputs) {
        StepRecorder recorder = new StepRecorder();
        recorder.inputs(inputs);
        return recorder.trace();
    }

    /** Variables of the called process become ours. */
    public StepTrace ended(long runId, String element, Map<String, JsonNode> values) {
        RunScope scope = scopes.of(runId);
        StepRecorder recorder = new StepRecorder();
        ObjectNode outputs = Json.object();
        try {
            for (ComponentStep.Output output : call(runId, element).outputs()) {
                JsonNode value = values.getOrDefault(output.name(), MissingNode.getInstance());
                scope.assign(output.to(), value);
                if (!value.isMissingNode()) {
                    outputs.set(output.name(), PlainJson.untagged(value));
                }
            }
        } catch (RuntimeException e) {
            throw marked(e, runId, element);
        }
        recorder.outputs(outputs);
        return recorder.trace();
    }

    private CallActivity call(long runId, String element) {
        return scopes.of(runId).element(element, CallActivity.class);
    }
}
