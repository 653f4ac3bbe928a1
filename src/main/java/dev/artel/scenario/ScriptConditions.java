package dev.artel.scenario;

import dev.artel.event.ConditionSyntax;
import dev.artel.kernel.Text;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.Scripts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Conditions of triggers are expressions like any other. */
@Component
class ScriptConditions implements ConditionSyntax {
    private final Scripts scripts;

    ScriptConditions(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Optional<Text> flaw(String source) {
        return scripts.check(Script.expression(source)).stream()
                .findFirst()
                .map(fault -> Text.of(
                        "scenario.condition-syntax",
                        Integer.toString(fault.line()),
                        Integer.toString(fault.column()),
                        fault.message()));
    }
}
