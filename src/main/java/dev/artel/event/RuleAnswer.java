package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.BinaryFractions;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.BeforeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scenario that somebody waits for says of a record: {@code $status} (200 where it says none) and {@code $body} with {@code
 * message} and {@code values} as documented, and beyond that with {@code field}, where the message belongs, or {@code errors}, a list of
 * {@code {field, message}}. A {@code $body} that is text is the message.
 *
 * @param status 400 and above refuse
 * @param message null when it says none
 * @param values in sent form; empty when nothing is to be amended
 */
record RuleAnswer(int status, @Nullable String message, List<Said> errors, ObjectNode values) {
    private static final int REFUSED = 400;
    private static final int LAST_REFUSAL = 499;
    private static final int SIGNED_OUT = 401;

    /** A status that is written as text. */
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");

    /** Something said of one field. */
    record Said(String field, String message) {}

    /**
     * @param variables of the run, plain
     * @throws Problem Unprocessable when {@code $status} is no whole number or the values are no object
     */
    static RuleAnswer of(ObjectNode variables) {
        JsonNode body = variables.path("$body");
        String message = body.isString() ? body.asString() : text(body.path("message"));
        List<Said> errors = new ArrayList<>();
        body.path("errors").forEach(error -> {
            String said = text(error.path("message"));
            if (said != null) {
                errors.add(new Said(error.path("field").asString(""), said));
            }
        });
        if (message != null
                && body.path("field").isValueNode()
                && !body.path("field").isNull()) {
            errors.add(new Said(body.path("field").asString(), message));
        }
        JsonNode values = body.path("values");
        if (!values.isMissingNode() && !values.isNull() && !values.isObject()) {
            throw new Problem(Problems.UNPROCESSABLE, Text.of("event.rule-values"));
        }
        return new RuleAnswer(
                status(variables.path("$status")),
                message,
                errors,
                values instanceof ObjectNode object ? object : Json.object());
    }

    boolean refuses() {
        return status >= REFUSED;
    }

    /**
     * The refusal, with the scenario's own status where that is 4xx. A field that the catalog does not have is left out, its message
     * stays; 401 becomes 403, since nobody is signed out by a rule.
     *
     * @param rule what the rule is called, for when it gives no reason, and for the journal of a process whose step is refused
     */
    Problem refusal(Catalog catalog, String rule) {
        List<Fault> faults = new ArrayList<>();
        for (Said said : errors) {
            Text text = Text.of("event.said", said.message());
            faults.add(catalog.field(said.field())
                    .map(Field::ref)
                    .map(ref -> Fault.field(ref, "refused", text))
                    .orElseGet(() -> Fault.general("refused", text)));
        }
        Text text = message != null
                ? Text.of("event.said", message)
                : faults.isEmpty()
                        ? Text.of("event.refused", rule)
                        : faults.get(0).message();
        if (faults.isEmpty()) {
            faults.add(Fault.general("refused", text));
        }
        ProblemKind kind = new ProblemKind(Problems.BAD_REQUEST.name(), answered());
        return new Problem(kind, text, faults, Map.of("rule", rule));
    }

    /**
     * Refuses the change or amends it.
     *
     * @param rule what the rule is called
     * @param account gives whom the rule acts as, asked only when it amends something; null for whoever makes the change
     * @throws Problem the refusal; Unprocessable when the values do not fit
     */
    void heed(BeforeChange.Proposal change, String rule, Supplier<@Nullable Access> account) {
        if (refuses()) {
            throw refusal(change.catalog(), rule);
        }
        amend(put -> change.amend(put, rule, account.get()), rule);
    }

    /**
     * Puts the values in, if there are any. Values that do not fit are the rule's fault, not that of whoever waits.
     *
     * @throws Problem Unprocessable that names the rule and what does not fit
     */
    void amend(Consumer<ObjectNode> target, String rule) {
        if (values.isEmpty()) {
            return;
        }
        try {
            target.accept(BinaryFractions.marked(values));
        } catch (Problem problem) {
            List<Fault> faults = problem.faults();
            Text why = faults.isEmpty() ? problem.text() : faults.get(0).message();
            throw (Problem)
                    new Problem(Problems.UNPROCESSABLE, Text.of("event.rule-amends", rule, why), faults, Map.of())
                            .initCause(problem);
        }
    }

    private int answered() {
        if (status == SIGNED_OUT) {
            return Problems.FORBIDDEN.status();
        }
        return status <= LAST_REFUSAL ? status : REFUSED;
    }

    private static int status(JsonNode status) {
        if (status.isMissingNode() || status.isNull()) {
            return 200;
        }
        if (status.isNumber() && status.canConvertToExactIntegral() && status.canConvertToInt()) {
            return status.intValue();
        }
        String text = status.isString() ? status.asString().strip() : "";
        if (!WHOLE.matcher(text).matches()) {
            throw new Problem(Problems.UNPROCESSABLE, Text.of("event.rule-status", Json.write(status)));
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asString().isBlank() ? node.asString() : null;
    }
}
