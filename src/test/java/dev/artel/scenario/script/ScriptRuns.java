package dev.artel.scenario.script;

import dev.artel.kernel.Json;
import dev.artel.scenario.script.ScriptScope.Builder;
import java.time.ZoneOffset;

/** Base of tests that run single scripts: what an expression or a code step gives, as JSON. */
abstract class ScriptRuns extends ScriptModes {
    static Builder scope() {
        return ScriptScope.builder().zone(ZoneOffset.UTC);
    }

    ScriptOutcome run(Script script, Builder scope) {
        return scripts.run(script, scope.build());
    }

    String value(String expression, Builder scope) {
        return Json.write(run(Script.expression(expression), scope).value());
    }

    String code(String source, Builder scope) {
        return Json.write(run(Script.code(source), scope).value());
    }
}
