package dev.artel.scenario.component;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.ScriptScope;
import dev.artel.scenario.script.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A running step of a process that is not there. */
final class TestStep implements StepContext {
    private final Access access;
    private final Scripts scripts;
    private final String key = UUID.randomUUID().toString();
    private final List<String> log = new ArrayList<>();
    private final ObjectNode variables = Json.object();

    TestStep(Access access, Scripts scripts) {
        this.access = access;
        this.scripts = scripts;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Cause cause() {
        return Cause.byProcess(77, "Step", access.actor().userId(), 1);
    }

    @Override
    public ObjectNode process() {
        return Json.object().put("id", "77");
    }

    @Override
    public String effectKey() {
        return key;
    }

    @Override
    public JsonNode closed(Closed code) {
        return code(code.source());
    }

    @Override
    public JsonNode code(String source) {
        return scripts.run(Script.code(source), ScriptScope.builder().build()).value();
    }

    @Override
    public JsonNode variable(String name) {
        return variables.path(name);
    }

    @Override
    public void assign(String name, JsonNode value) {
        variables.set(name, value);
    }

    @Override
    public void log(String level, String text) {
        log.add(level + " " + text);
    }
}
