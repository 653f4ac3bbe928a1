package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.script.guest.Outline.How;
import dev.artel.scenario.script.guest.Outline.Use;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class UseIndexTest {
    private static Use use(List<String> path, How how) {
        return new Use(path, how, MissingNode.getInstance());
    }

    private static UseIndex of(String... uses) {
        return new UseIndex(Stream.of(uses)
                .map(use -> use.split(" "))
                .map(use -> use(List.of(use[0].split("\\.")), How.valueOf(use[1])))
                .toList());
    }

    @Test
    void usesAreFoundByTheBeginningOfTheirWays() {
        UseIndex uses = of("values.a READ", "values.b.0 SAME", "record.values.c TESTED", "record.title READ");
        assertThat(uses.names()).containsExactly("values", "record");
        assertThat(uses.below(List.of("values"))).hasSize(2);
        assertThat(uses.below(List.of("record", "values"))).hasSize(1);
        assertThat(uses.below(List.of("other"))).isEmpty();
    }

    @Test
    void whatGoesOnAsAWholeMayBeAnything() {
        List<String> values = List.of("record", "values");
        assertThat(of("record READ").isHandedOn(values)).isTrue();
        assertThat(of("record.values WRITTEN").isHandedOn(values)).isTrue();
        assertThat(of("record.values.a READ", "record TESTED").isHandedOn(values))
                .isFalse();
    }

    @Test
    void elementsOfAListAreFoundByTheirNumbers() {
        assertThat(of("deals.0.values.a READ", "deals.0.values.b READ", "deals.7.values.a READ", "deals.length READ")
                        .elements("deals"))
                .containsExactly(List.of("deals", "0", "values"), List.of("deals", "7", "values"));
        assertThat(of("deals.0.values.a READ", "deals.push READ").elements("deals"))
                .isEmpty();
    }

    /** A way that counts how often somebody looks at a part of it. */
    private static final class Counted extends AbstractList<String> {
        private final List<String> path;
        private final AtomicLong looks;

        Counted(AtomicLong looks, String... path) {
            this.path = List.of(path);
            this.looks = looks;
        }

        @Override
        public String get(int index) {
            looks.incrementAndGet();
            return path.get(index);
        }

        @Override
        public int size() {
            return path.size();
        }
    }

    @Test
    void howManyAreAskedForMakesNoUseToBeLookedAtAgain() {
        AtomicLong looks = new AtomicLong();
        int many = 20_000;
        List<Use> uses = new ArrayList<>();
        IntStream.range(0, many).forEach(i -> {
            uses.add(use(new Counted(looks, "list", Integer.toString(i), "values", "a"), How.READ));
            uses.add(use(new Counted(looks, "v" + i, "values", "a"), How.READ));
        });
        UseIndex index = new UseIndex(uses);
        long made = looks.get();
        assertThat(made).isLessThan(30L * uses.size());
        assertThat(index.elements("list")).hasSize(many);
        long found = index.elements("list").stream()
                        .filter(root -> !index.isHandedOn(root))
                        .mapToLong(root -> index.below(root).size())
                        .sum()
                + index.names().stream()
                        .mapToLong(name -> index.below(List.of(name, "values")).size())
                        .sum();
        assertThat(found).isEqualTo(2L * many);
        assertThat(looks.get()).isEqualTo(made);
    }
}
