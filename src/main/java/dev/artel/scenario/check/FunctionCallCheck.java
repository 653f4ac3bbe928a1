package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Text;
import dev.artel.scenario.check.FieldValues.Place;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.check.flow.ScriptPlaces;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.HostFunction;
import dev.artel.scenario.component.HostFunctions;
import dev.artel.scenario.component.Parameter;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.guest.Outline.Call;
import java.util.List;
import java.util.Map;
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
 * script writes them out, and whether expressions leave those alone that change something. Nothing is said where a variable of the diagram has the name of the functions' object. A file of the foreign
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
                                .ifPresent(found -> call(call, found, place, access, problems)));
            }
        }
    }

    /** What fails where the script is ready for failures keeps nothing from running. */
    private void call(
            Call call, HostFunction found, ScriptPlace place, Access access, Consumer<DiagramProblem> problems) {
        Consumer<DiagramProblem> told = call.caught() ? problem -> problems.accept(problem.asWarning()) : problems;
        Spoken spoken = new Spoken(Spot.of(place).in(call.function()), access, told);
        if (found.writes() && place.script().kind() == Script.Kind.EXPRESSION) {
            spoken.wrong(Text.of("scenario.read-only", call.function()));
        } else {
            call(call, found.parameters(), spoken);
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
        unknown(call, sent, parameter, spoken);
        for (Input member : parameter.members()) {
            member(call, sent, member, place, spoken);
        }
        if (place != null && parameter.members().isEmpty()) {
            inputs.names(sent, parameter.input(), place);
        }
    }

    private void member(Call call, JsonNode sent, Input member, @Nullable Place place, Spoken spoken) {
        JsonNode given = sent.path(member.name());
        boolean absent = sent.isObject() && (!sent.has(member.name()) || given.isNull());
        if (absent && member.required() && member.initial() == null) {
            spoken.wrong(Text.of("scenario.argument-required", call.function(), member.name()));
        } else if (member.editor().equals("catalog")) {
            catalog(call, given, member, spoken);
        } else if (fits(call, given, member, spoken) && place != null) {
            inputs.names(given, member, place);
        }
    }

    /** The call would pass over them, so that a search finds what it should not. */
    private static void unknown(Call call, JsonNode sent, Parameter parameter, Spoken spoken) {
        List<String> known = parameter.members().stream().map(Input::name).toList();
        if (!known.isEmpty()) {
            sent.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !known.contains(name))
                    .forEach(name -> spoken.wrong(
                            Text.of("scenario.argument-member", call.function(), name, String.join(", ", known))));
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
