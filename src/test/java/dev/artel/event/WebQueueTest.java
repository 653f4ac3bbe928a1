package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebQueueTest {
    @Test
    void aBurstOfSmallCallsIsTakenAndAFloodOfLargeOnesIsNot() throws InterruptedException {
        WebQueue queue = new WebQueue(2);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(5000);
        for (int i = 0; i < 5000; i++) {
            assertThat(queue.take(200, () -> {
                        await(go);
                        done.countDown();
                    }))
                    .isTrue();
        }
        int large = 0;
        while (large < 100 && queue.take(1024 * 1024, () -> {})) {
            large++;
        }
        assertThat(large).isBetween(40, 63);
        assertThat(queue.take(200, () -> {})).as("small ones still find room").isTrue();
        go.countDown();
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        queue.destroy();
    }

    @Test
    void whatWasRefusedLeavesNoTrace() throws InterruptedException {
        WebQueue queue = new WebQueue(1);
        CountDownLatch done = new CountDownLatch(1);
        assertThat(queue.take(100 * 1024 * 1024, () -> {})).isFalse();
        assertThat(queue.take(60 * 1024 * 1024, done::countDown)).isTrue();
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        queue.destroy();
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
