package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.Diagram;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KnownRecordsModuleTest extends CheckTest {
    private static final int MANY = 2_000;

    @Autowired
    private TriggerValues triggers;

    /** Each input and each output is looked at once, whatever a file holds of them; who asks for a name gets that one alone. */
    @Test
    void aStepWithManyOutputsCostsAsMuchAsItHas() {
        String outputs = IntStream.range(0, MANY)
                .mapToObj(i -> "<a:output name='items' to='list" + i + "'/>")
                .collect(Collectors.joining());
        Diagram diagram = scenarios
                .read(Bpmn.of("<b:startEvent id='Start'/>"
                        + task(
                                "Find",
                                "<a:component type='record.find'><a:input name='catalog'>" + catalog.ref()
                                        + "</a:input>" + outputs + "</a:component>")
                        + "<b:endEvent id='End'/>" + flow("F1", "Start", "Find") + flow("F2", "Find", "End")))
                .diagram();
        AtomicInteger inputs = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        KnownRecords records = new KnownRecords(
                diagram,
                triggers,
                ref -> {
                    looked.incrementAndGet();
                    return ref.equals(catalog.ref()) ? Optional.of(catalog) : Optional.empty();
                },
                input -> {
                    inputs.incrementAndGet();
                    return input.value().text();
                },
                Set.of());
        KnownRecords.Here end =
                records.at(Objects.requireNonNull(diagram.nodes().get("End")));
        IntStream.range(0, MANY)
                .forEach(i -> assertThat(end.of(Set.of("list" + i)))
                        .singleElement()
                        .satisfies(known -> assertThat(known.path()).isEqualTo(List.of("list" + i))));
        assertThat(end.of(Set.of("other"))).isEmpty();
        assertThat(records.at(Objects.requireNonNull(diagram.nodes().get("Find")))
                        .of(Set.of("list0")))
                .isEmpty();
        assertThat(inputs).hasValue(1);
        assertThat(looked).hasValue(1);
    }
}
