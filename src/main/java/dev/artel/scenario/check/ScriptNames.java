package dev.artel.scenario.check;

import dev.artel.event.TriggerType;
import dev.artel.event.TriggerTypes;
import dev.artel.scenario.component.HostFunctions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names that scripts find without any step having set them. */
@Component
final class ScriptNames {
    private static final List<String> ALWAYS =
            List.of("event", "script", "user", "record", "process", "log", "fail", "crypto", "moment", "_");

    /** What a scenario answers by, and what a component may have put there. */
    static final Set<String> ANSWER = Set.of("$status", "$headers", "$body");

    private static final List<String> LANGUAGE = List.of(
            ("undefined NaN Infinity globalThis eval parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI"
                            + " decodeURIComponent escape unescape Object Function Boolean Symbol Number Math Date String RegExp Array Map Set"
                            + " WeakMap WeakSet JSON Promise Proxy Reflect Intl Iterator ArrayBuffer DataView Int8Array Uint8Array"
                            + " Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array Error"
                            + " AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError")
                    .split(" "));

    private final HostFunctions functions;
    private final TriggerTypes triggers;

    ScriptNames(HostFunctions functions, TriggerTypes triggers) {
        this.functions = functions;
        this.triggers = triggers;
    }

    /** What also code has that sees only its own variables: the language, its libraries, the trace and the end of the step. */
    static Set<String> library() {
        Set<String> names = new HashSet<>(LANGUAGE);
        names.addAll(List.of("log", "fail", "crypto", "moment", "_"));
        return names;
    }

    /** What every script of a run has: the run itself, libraries, the objects that hold the host's functions. */
    Set<String> always() {
        Set<String> names = new HashSet<>(ALWAYS);
        functions.names().forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
        return names;
    }

    /** The inputs of that kind of trigger. */
    Set<String> inputs(String kind) {
        return triggers.find(kind).stream()
                .flatMap(type -> type.inputs().stream())
                .map(TriggerType.Input::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All names that need no step: also those of the language and the inputs of every trigger, since subscriptions may come later. */
    Set<String> known() {
        Set<String> names = always();
        names.addAll(ANSWER);
        names.addAll(LANGUAGE);
        triggers.all().forEach(type -> names.addAll(inputs(type.kind())));
        return names;
    }
}
