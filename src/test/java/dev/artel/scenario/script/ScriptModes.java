package dev.artel.scenario.script;

import dev.artel.scenario.script.ScriptSettings.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Base of tests that hold inside the product and in a worker process alike. */
@ParameterizedClass
@EnumSource(Mode.class)
abstract class ScriptModes {
    @Parameter
    Mode mode;

    Scripts scripts;

    @BeforeEach
    void takeTheScriptsOfThatMode() {
        scripts = SharedScripts.get(mode);
    }
}
