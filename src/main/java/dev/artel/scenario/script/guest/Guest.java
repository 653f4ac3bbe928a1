package dev.artel.scenario.script.guest;

import dev.artel.kernel.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One context with its bridge. One thread at a time uses it; only {@link #kill} may be called from another. What a program leaves
 * behind (globals, changed prototypes) stays for the next program of the same context and reaches no other context.
 */
public final class Guest implements AutoCloseable {
    private final Context context;
    private final Libraries libraries;
    private final GuestHost host;
    private final Value bridge;
    private final Map<Program, Value> mains = new HashMap<>();
    private @Nullable RuntimeException fault;

    Guest(Context context, Libraries libraries, GuestHost host, GuestSettings settings) {
        this.context = context;
        this.libraries = libraries;
        this.host = host;
        ProxyExecutable door = this::ask;
        Value make = context.eval(libraries.bridge());
        this.bridge = make.execute(
                door, settings(settings), context.eval(libraries.copy()), context.eval(libraries.surroundings()));
    }

    /** How a variable behaves. */
    public enum Binding {
        PLAIN,
        /** Assignments are remembered for {@link Result#assigned}. */
        TRACKED,
        /** Read only, to its depth. */
        CONSTANT
    }

    /**
     * What a program gave.
     *
     * @param json its value as JSON text; null for undefined
     * @param assigned the tracked variables that it assigned, as the JSON text of an object
     */
    public record Result(@Nullable String json, String assigned) {
        /** What JavaScript takes for false, as the copy writes it. */
        private static final Set<String> FALSE = Set.of("false", "null", "0", "\"\"");

        /** Whether JavaScript takes it for true. */
        public boolean isTrue() {
            return json != null && !FALSE.contains(json);
        }
    }

    /** Defines a variable anew; its text is asked for at the first touch. */
    public void define(String name, Binding binding) {
        bridge.invokeMember("define", name, binding.name().toLowerCase(Locale.ROOT));
    }

    public void remove(String name) {
        bridge.invokeMember("remove", name);
    }

    /**
     * Runs the program to its end and copies what it gives.
     *
     * @throws GuestFailure what the program ended with; what the host itself has thrown is thrown on as it is
     */
    public Result run(Program program) {
        Value main = compile(program);
        try {
            Value answer = bridge.invokeMember("run", main);
            if (answer.isBoolean()) {
                answer = bridge.invokeMember("settle");
            }
            String json = text(answer);
            return new Result(json.isEmpty() ? null : json, text(bridge.invokeMember("assigned")));
        } catch (PolyglotException e) {
            if (fault != null) {
                throw fault;
            }
            throw Failures.running(e, program, this::explain);
        }
    }

    /** Parses without running; throws {@link GuestFailure}. */
    public void check(Program program) {
        parse(program, program.main());
        parse(program, program.proof());
        program.proven();
    }

    /** Ends whatever runs in the context, and the context; returns when it has ended, which may be never. */
    public void kill() {
        context.close(true);
    }

    @Override
    public void close() {
        context.close();
    }

    private Value compile(Program program) {
        Value main = mains.get(program);
        if (main != null) {
            return main;
        }
        if (!program.isProven()) {
            check(program);
        }
        try {
            main = context.eval(program.main().source());
        } catch (PolyglotException e) {
            throw Failures.parsing(e, program, program.main().prefix());
        }
        mains.put(program, main);
        return main;
    }

    private void parse(Program program, Program.Wrapped wrapped) {
        try {
            context.parse(wrapped.source());
        } catch (PolyglotException e) {
            throw Failures.parsing(e, program, wrapped.prefix());
        }
    }

    private String explain(Value thrown) {
        try {
            return bridge.invokeMember("explain", thrown).asString();
        } catch (PolyglotException e) {
            return "{}";
        }
    }

    /** The one way out. An exception of the host's side must never become a value of the script: it ends the context instead. */
    private Object ask(Value... arguments) {
        try {
            return answer(arguments[0].asString(), text(arguments[1]), text(arguments[2]));
        } catch (PolyglotException e) {
            throw e;
        } catch (RuntimeException e) {
            fault = e;
            context.close(true);
            throw e;
        }
    }

    private Object answer(String operation, String first, String second) {
        return switch (operation) {
            case "read" -> host.read(first);
            case "call" -> host.call(first, second);
            case "compute" -> host.compute(first, second);
            case "log" -> host.log(first, second) ? "more" : "full";
            case "say" -> host.say(first);
            case "library" -> context.eval(libraries.module(first));
            default -> throw new IllegalStateException("no operation " + operation);
        };
    }

    /** A text, or a list of texts that are its parts. */
    private static String text(Value value) {
        if (value.isString()) {
            return value.asString();
        }
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < value.getArraySize(); i++) {
            text.append(value.getArrayElement(i).asString());
        }
        return text.toString();
    }

    private static String settings(GuestSettings settings) {
        ObjectNode node = Json.object();
        node.set("limits", Json.MAPPER.valueToTree(settings.limits()));
        node.put("locale", settings.locale().getLanguage());
        node.put("offset", settings.ahead().toMillis());
        node.put("steps", settings.steps());
        ArrayNode functions = node.putArray("functions");
        settings.functions().forEach(functions::add);
        ArrayNode computed = node.putArray("computed");
        settings.computed().forEach(computed::add);
        return Json.write(node);
    }
}
