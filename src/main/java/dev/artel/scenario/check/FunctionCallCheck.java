package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Text;
import dev.artel.scenario.check.FieldValues.Place;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.HostFunctions;
import dev.artel.scenario.component.Parameter;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.script.guest.Outline.Call;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Whether the functions of the house that scripts call are given catalogs and fields that there are, and values that fit, as far as the
 * script writes them out. Nothing is said where a variable of the diagram has the name of the functions' object. A file of the foreign
 * dialect is left alone: it runs as it came.
 */
@Component
final class FunctionCallCheck implements Check {
    private final HostFunctions functions;
    private final WrittenInputs inputs;
    private final Assignments assignments;
    private final ScriptPlaces places;
    private final ParsedScripts parsed;

    FunctionCallCheck(
            HostFunctions functions,
            WrittenInputs inputs,
            Assignments assignments,
            ScriptPlaces places,
            ParsedScripts parsed) {
        this.functions = functions;
        this.inputs = inputs;
        this.assignments = assignments;
        this.places = places;
        this.parsed = parsed;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.dialect() == Dialect.BPIUM) {
            return;
        }
        Set<String> taken = assignments.all(diagram);
        for (ScriptPlace place : places.of(diagram)) {
            if (!place.closed()) {
                parsed.outline(place.script()).calls().stream()
                        .filter(call -> !taken.contains(object(call)))
                        .forEach(call -> functions
                                .find(call.function())
                                .ifPresent(found -> call(
                                        call,
                                        found.parameters(),
                                        new Spoken(Spot.of(place).in(call.function()), access, problems))));
            }
        }
    }

    private static String object(Call call) {
        return call.function().substring(0, call.function().indexOf('.'));
    }

    /** Where a call stands. */
    private record Spoken(Spot at, Access access, Consumer<DiagramProblem> problems) {
        void wrong(Text why) {
            problems.accept(Flaw.WRONG_VALUE.at(at.element(), at.label(), why));
        }

        @Nullable Place of(@Nullable Catalog catalog) {
            return catalog == null ? null : new Place(at, catalog, access, problems);
        }
    }

    private void call(Call call, List<Parameter> parameters, Spoken spoken) {
        Place place = null;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            JsonNode sent = i < call.arguments().size()
                    ? Objects.requireNonNull(call.arguments().get(i))
                    : MissingNode.getInstance();
            if (parameter.input().required() && (sent.isNull() || isLeftOut(call, i))) {
                spoken.wrong(Text.of(
                        "scenario.argument-required",
                        call.function(),
                        parameter.input().name()));
            } else if (parameter.input().editor().equals("catalog")) {
                place = spoken.of(catalog(call, sent, parameter.input(), spoken).orElse(null));
            } else {
                argument(call, sent, parameter, place, spoken);
            }
        }
    }

    /** Not where a computed argument may stand for any number of them. */
    private static boolean isLeftOut(Call call, int position) {
        return position >= call.arguments().size() && call.arguments().stream().noneMatch(JsonNode::isMissingNode);
    }

    private Optional<Catalog> catalog(Call call, JsonNode sent, Input input, Spoken spoken) {
        return fits(call, sent, input, spoken)
                ? inputs.catalog(sent, input, spoken.at(), spoken.problems())
                : Optional.empty();
    }

    private void argument(Call call, JsonNode sent, Parameter parameter, @Nullable Place place, Spoken spoken) {
        if (!fits(call, sent, parameter.input(), spoken)) {
            return;
        }
        for (Input member : parameter.members()) {
            JsonNode given = sent.path(member.name());
            if (fits(call, given, member, spoken) && place != null) {
                inputs.names(given, member, place);
            }
        }
        if (place != null && parameter.members().isEmpty()) {
            inputs.names(sent, parameter.input(), place);
        }
    }

    private static boolean fits(Call call, JsonNode sent, Input input, Spoken spoken) {
        Text takes = WrittenInputs.misfit(sent, input);
        if (takes != null) {
            spoken.wrong(Text.of("scenario.argument-invalid", call.function(), input.name(), takes));
        }
        return takes == null;
    }
}
