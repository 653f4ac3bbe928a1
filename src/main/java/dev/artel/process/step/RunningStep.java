package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.scenario.component.PlainJson;
import dev.artel.scenario.component.StepContext;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.script.ScriptOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What a step's component is given. */
final class RunningStep implements StepContext {
    private final RunScope scope;
    private final String element;
    private final String instance;
    private final ScopeScripts scripts;

    RunningStep(RunScope scope, String element, String instance, ScopeScripts scripts) {
        this.scope = scope;
        this.element = element;
        this.instance = instance;
        this.scripts = scripts;
    }

    @Override
    public Access access() {
        return scope.access(element);
    }

    @Override
    public Cause cause() {
        return scope.cause(element);
    }

    @Override
    public ObjectNode process() {
        return scope.process();
    }

    /**
     * A passage that waits for a call has one name through all attempts. Any other is undone with everything it wrote, so its key
     * need not outlive it.
     */
    @Override
    public String effectKey() {
        return "p" + scope.run().id() + "." + element + "." + instance;
    }

    @Override
    public JsonNode code(String source) {
        return logged(scripts.code(scope, element, this, source));
    }

    @Override
    public JsonNode closed(Closed code) {
        return logged(scripts.closed(code));
    }

    private JsonNode logged(ScriptOutcome outcome) {
        StepRecorder recorder = scope.recorder();
        if (recorder != null) {
            scripts.log(outcome, recorder);
        }
        return outcome.value();
    }

    @Override
    public JsonNode variable(String name) {
        JsonNode value = scope.value(name);
        return value == null ? MissingNode.getInstance() : PlainJson.untagged(value);
    }

    @Override
    public void assign(String name, JsonNode value) {
        scope.assign(VariablePath.parse(name).orElseThrow(), value);
    }

    @Override
    public void log(String level, String text) {
        @Nullable StepRecorder recorder = scope.recorder();
        if (recorder != null) {
            recorder.log(scripts.clock().instant(), level, text);
        }
    }
}
