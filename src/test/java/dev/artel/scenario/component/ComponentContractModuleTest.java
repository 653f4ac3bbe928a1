package dev.artel.scenario.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.scenario.ScenarioTest;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.script.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What every component promises; they are found by being there. */
class ComponentContractModuleTest extends ScenarioTest {
    private static final Set<String> EDITORS = Set.of(
            "text",
            "multiline",
            "script",
            "catalog",
            "record",
            "values",
            "filters",
            "fields",
            "sort",
            "number",
            "select",
            "duration",
            "switch",
            "code",
            "map",
            "scope",
            "json");
    private static final Set<String> GROUPS = Set.of("data", "actions", "communication", "code");

    @Autowired
    private Components components;

    @Autowired
    private HostFunctions functions;

    @Autowired
    private Records records;

    @Autowired
    private Scripts scripts;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void makeTheExamples() {
        if (catalogs.find("examples").isEmpty()) {
            catalogNamed(
                    "examples",
                    "[{'id':'name','name':'Name','type':'text'},{'id':'amount','name':'Amount','type':'number'}]");
        }
        while (records.count(ADMINISTRATOR, "examples", Search.all()).count() < 2) {
            records.create(
                    ADMINISTRATOR, Cause.byPerson(1), "examples", Json.object().put("name", "Anna"));
        }
    }

    @Test
    void theNineOfTheFirstStoriesAreThere() {
        assertThat(components.all())
                .extracting(Component::type)
                .contains(
                        "code",
                        "variables.set",
                        "record.get",
                        "record.find",
                        "record.create",
                        "record.update",
                        "record.delete",
                        "http.request",
                        "mail.send");
    }

    @TestFactory
    Stream<DynamicTest> describesItselfInBothLanguages() {
        return components.all().stream()
                .map(component -> DynamicTest.dynamicTest(component.type(), () -> {
                    String key = "component." + component.type();
                    ComponentManifest manifest = component.manifest();
                    assertThat(component.type()).matches("[a-z]+(\\.[a-z]+)?");
                    assertThat(GROUPS).contains(manifest.group());
                    assertKnown(key + ".name");
                    assertKnown(key + ".help");
                    for (Input input : manifest.inputs()) {
                        assertThat(EDITORS).contains(input.editor());
                        assertKnown(key + ".input." + input.name() + ".title");
                        assertKnown(key + ".input." + input.name() + ".help");
                        assertKnown("scenario.input-type." + input.editor());
                        assertThat(input.editor().equals("select"))
                                .isEqualTo(!input.options().isEmpty());
                    }
                    for (ComponentManifest.Output output : manifest.outputs()) {
                        assertKnown(key + ".output." + output.name() + ".title");
                        assertKnown(key + ".output." + output.name() + ".help");
                    }
                    assertThat(manifest.callable())
                            .isEqualTo(!component.functions().isEmpty());
                    assertThat(manifest.effect() == Effect.OUTSIDE && manifest.callable())
                            .as("nothing that reaches outside can be called from code")
                            .isFalse();
                }));
    }

    private static void assertKnown(String key) {
        assertThat(Texts.known(key)).as(key).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> runsItsExample() {
        return components.all().stream()
                .map(component -> DynamicTest.dynamicTest(component.type(), () -> {
                    ComponentStep step = step(component);
                    for (ComponentStep.Input input : step.inputs()) {
                        Input known = component.manifest().input(input.name()).orElseThrow();
                        assertThat(Inputs.misfit(Inputs.stated(input.value(), known), known))
                                .as(input.name())
                                .isNull();
                    }
                    ObjectNode inputs = Inputs.evaluate(component, step, sources -> {
                        throw new IllegalStateException("an example has no scripts");
                    });
                    TestStep context = new TestStep(ADMINISTRATOR, scripts);
                    ObjectNode outputs = component.manifest().effect() == Effect.OUTSIDE
                            ? component.run(inputs, context)
                            : transactions.execute(status -> component.run(inputs, context));
                    assertThat(outputs).isNotNull();
                    for (ComponentManifest.Output output : component.manifest().outputs()) {
                        if (!output.name().equals(ComponentManifest.ANY_NAME)) {
                            assertThat(outputs.has(output.name()))
                                    .as(output.name())
                                    .isTrue();
                        }
                    }
                }));
    }

    /** The example as a diagram would hold it: texts as they are, everything else as JSON. */
    private static ComponentStep step(Component component) {
        List<ComponentStep.Input> inputs = new ArrayList<>();
        component
                .example()
                .properties()
                .forEach(entry -> inputs.add(new ComponentStep.Input(
                        entry.getKey(),
                        Expression.literal(
                                entry.getValue().isString()
                                        ? entry.getValue().asString()
                                        : Json.write(entry.getValue())))));
        return new ComponentStep(component.type(), inputs, List.of());
    }

    @Test
    void everyFunctionIsDescribed() {
        assertThat(functions.names())
                .contains(
                        "records.get",
                        "records.find",
                        "records.count",
                        "records.create",
                        "records.update",
                        "records.remove",
                        "catalogs.get",
                        "users.get",
                        "users.inGroup",
                        "mail.send");
        assertThat(functions.all()).allSatisfy(function -> {
            assertThat(function.name()).matches("[a-z]+\\.[a-zA-Z]+");
            assertThat(function.typing()).startsWith("(").contains("): ");
        });
    }
}
