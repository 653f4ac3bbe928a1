package dev.artel.process.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueueLengthTest {
    private final QueueLength length = new QueueLength(3);

    @Test
    void operatorsSeeItAndHearWhenItIsFull() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        length.bindTo(registry);

        length.added(2);
        assertThat(registry.get(QueueLength.GAUGE).gauge().value()).isEqualTo(2);
        assertThat(length.reasons()).isEmpty();
        assertThat(length.ofAllNodes()).isTrue();

        length.added(1);
        assertThat(length.reasons()).hasSize(1);
        assertThat(length.reasons().get(0).in(Locale.ENGLISH)).contains("More than 3 processes");
        length.added(-1);
        assertThat(length.reasons()).isEmpty();
    }

    @Test
    void aLookCorrectsItWithoutLosingWhatWasAddedMeanwhile() {
        length.added(2);
        long before = length.now();
        length.added(5);

        length.found(before, 1);

        assertThat(length.now()).isEqualTo(6);
    }

    @Test
    void aFullQueueTakesNothing() {
        QueueMapper untouched = (QueueMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {QueueMapper.class}, (self, method, arguments) -> {
                    throw new AssertionError(method);
                });
        ProcessQueue queue = new ProcessQueue(untouched, length, Clock.systemUTC());
        length.added(3);

        assertThatThrownBy(() -> queue.add(List.of())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problems.UNAVAILABLE);
            assertThat(problem.extras()).containsEntry("retryAfter", 30);
        });
    }
}
