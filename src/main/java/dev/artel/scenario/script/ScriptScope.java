package dev.artel.scenario.script;

import dev.artel.kernel.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a script sees beside the language, {@code _}, {@code moment} and {@code crypto}. Variables hide functions of the same name.
 *
 * @param variables by name, in order
 * @param functions dotted names of the host's functions
 * @param calls what they do
 * @param zone of local times
 * @param locale language of {@code moment}, of formats and of what a script is told
 * @param steps whether {@code log} and {@code fail} are there
 * @param tracked whether {@link ScriptOutcome#assigned} is wanted
 * @param deadline until when somebody waits: no script has more time than is left; null when nobody does
 */
public record ScriptScope(
        Map<String, Variable> variables,
        List<String> functions,
        HostCalls calls,
        ZoneId zone,
        Locale locale,
        boolean steps,
        boolean tracked,
        @Nullable Instant deadline) {

    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");

    /**
     * A variable: JSON text, empty for undefined, parsed in the script at its first touch, where each <code>{"$date": ISO}</code> becomes a Date.
     *
     * @param json gives the text; asked at the first touch, on the thread that runs the script
     * @param ready whether the text is there already, so that any thread may ask
     * @param constant whether it is read only, to its depth
     */
    public record Variable(Supplier<String> json, boolean ready, boolean constant) {}

    /** A scope that has nothing yet: UTC, Russian, with {@code log} and {@code fail}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a scope. */
    public static final class Builder {
        private final Map<String, Variable> variables = new LinkedHashMap<>();
        private List<String> functions = List.of();
        private HostCalls calls = (name, arguments) -> {
            throw new IllegalStateException("no function " + name);
        };
        private ZoneId zone = ZoneId.of("UTC");
        private Locale locale = Texts.DEFAULT;
        private boolean steps = true;
        private boolean tracked;
        private @Nullable Instant deadline;

        private Builder() {}

        public Builder variable(String name, String json) {
            variables.put(name, new Variable(() -> json, true, false));
            return this;
        }

        public Builder variable(String name, JsonNode value) {
            variables.put(name, new Variable(value::toString, true, false));
            return this;
        }

        /** A variable that is there and has no value. */
        public Builder undefined(String name) {
            return variable(name, "");
        }

        /** A variable that is costly to have; the supplier may throw a Problem, which the script gets as an error. */
        public Builder lazy(String name, Supplier<String> json) {
            variables.put(name, new Variable(json, false, false));
            return this;
        }

        /** A variable that scripts can only read. */
        public Builder constant(String name, String json) {
            variables.put(name, new Variable(() -> json, true, true));
            return this;
        }

        /**
         * The host's functions.
         *
         * @param names such as {@code records.find}
         */
        public Builder functions(Collection<String> names, HostCalls host) {
            for (String name : names) {
                if (!FUNCTION.matcher(name).matches()) {
                    throw new IllegalArgumentException("not a name of a function: " + name);
                }
            }
            functions = List.copyOf(names);
            calls = host;
            return this;
        }

        public Builder zone(ZoneId newZone) {
            zone = newZone;
            return this;
        }

        public Builder locale(Locale newLocale) {
            locale = newLocale;
            return this;
        }

        /** Without {@code log} and {@code fail}, as a foreign code step knows it. */
        public Builder withoutSteps() {
            steps = false;
            return this;
        }

        /** Has the outcome name the variables that were assigned. */
        public Builder tracked() {
            tracked = true;
            return this;
        }

        /** No script may go on for long after that moment; null for none. */
        public Builder until(@Nullable Instant moment) {
            deadline = moment;
            return this;
        }

        public ScriptScope build() {
            return new ScriptScope(
                    new LinkedHashMap<>(variables), functions, calls, zone, locale, steps, tracked, deadline);
        }
    }
}
