package dev.artel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.oracle.World.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what the product answered with what the oracle says; whoever reads a mismatch learns how to get it again. */
final class Cases {
    private static final int MOST = 6;

    private final long seed;
    private final World world;
    private final List<String> mismatches = new ArrayList<>();
    private int step;
    private int compared;

    Cases(long seed, World world) {
        this.seed = seed;
        this.world = world;
    }

    void next() {
        step++;
    }

    int compared() {
        return compared;
    }

    /** @param resource what was asked, with all that tells it from other questions */
    void same(Person person, String resource, @Nullable Object expected, @Nullable Object answered) {
        compared++;
        if (!Objects.equals(expected, answered)) {
            mismatches.add("-Dartel.seed=%d, step %d, %s (%s, groups %s): %s%nexpected: %s%nanswered: %s%nrules: %s%n"
                    .formatted(
                            seed,
                            step,
                            person.name(),
                            person.id(),
                            person.groups(),
                            resource,
                            expected,
                            answered,
                            world));
            if (mismatches.size() == MOST) {
                verify();
            }
        }
    }

    /** Fails with what did not match. */
    void verify() {
        assertThat(mismatches).isEmpty();
    }
}
