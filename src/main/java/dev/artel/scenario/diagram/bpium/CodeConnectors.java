package dev.artel.scenario.diagram.bpium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The components of the dialect that work with variables. */
final class CodeConnectors {
    /** What is never undefined as it stands. */
    private static final Pattern GIVEN =
            Pattern.compile("[-+*/%.()\\d\\s]+|\"[^\"\\\\]*\"(\\s*\\+.*)?|'[^'\\\\]*'(\\s*\\+.*)?|true|false|null");

    private static final String OUTPUT = "output";

    static final List<Connector> ALL = List.of(new SetVar(), new Code());

    private CodeConnectors() {}

    /** Every output is a variable with an expression of its own. All expressions are evaluated before any variable changes. */
    private static final class SetVar implements Connector {
        @Override
        public String id() {
            return "setvar";
        }

        @Override
        public String component() {
            return "variables.set";
        }

        @Override
        public Set<String> settings() {
            return Set.of();
        }

        @Override
        public Set<String> results() {
            return Set.of(BpiumFile.VARIABLES);
        }

        @Override
        public void write(Written step) {
            // The translator has written them: they are outputs and inputs at once.
        }
    }

    /** A variable of the dialect that is undefined is null: it has been assigned, so reading it is no error. */
    static String assigned(Told told) {
        String source = told.source();
        if (source.isBlank()) {
            return "null";
        }
        return GIVEN.matcher(source).matches() ? source : ObjectScript.bracketed(source) + " ?? null";
    }

    /** Code sees its declared inputs and nothing else. */
    private static final class Code implements Connector {
        @Override
        public String id() {
            return "code";
        }

        @Override
        public String component() {
            return "code";
        }

        @Override
        public Set<String> settings() {
            return Set.of("variables", "source");
        }

        @Override
        public Set<String> results() {
            return Set.of(OUTPUT);
        }

        @Override
        public void write(Written step) {
            Told source = step.told("source");
            step.literal("source", source instanceof Told.Text literal ? literal.text() : source.source());
            Map<String, Told> variables =
                    step.told("variables") instanceof Told.Pairs pairs ? pairs.entries() : Map.of();
            step.script("variables", ObjectScript.script(variables));
            if (!variables.isEmpty()) {
                step.literal("names", String.join(" ", variables.keySet()));
            }
            step.literal("loose", "true");
            step.output(OUTPUT, "result");
        }
    }
}
