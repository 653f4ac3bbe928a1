package dev.artel.scenario.script.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void sparesWaitUntilNobodyHasAskedForAWhile() {
        Later later = new Later(Duration.ofSeconds(3));
        assertThat(later.isTimeForSpares(0, 0)).isFalse();
        assertThat(later.isTimeForSpares(0, 2 * SECOND)).isFalse();
        assertThat(later.isTimeForSpares(1, 3 * SECOND)).isFalse();
        assertThat(later.isTimeForSpares(1, 5 * SECOND)).isFalse();
        assertThat(later.isTimeForSpares(1, 6 * SECOND)).isTrue();
    }

    @Test
    void workThatNeverPausesPutsThemOffForAMinuteAtMost() {
        Later later = new Later(Duration.ofSeconds(3));
        for (long second = 0; second < 60; second++) {
            assertThat(later.isTimeForSpares(second, second * SECOND)).isFalse();
        }
        assertThat(later.isTimeForSpares(60, 60 * SECOND)).isTrue();
    }

    @Test
    void practiceComesFirstOnceAndTheRestBeginsAnewBehindIt() throws InterruptedException {
        Later later = new Later(Duration.ofSeconds(3));
        CountDownLatch practised = new CountDownLatch(1);
        later.practise(practised::countDown);
        assertThat(later.isTimeForSpares(0, 0)).isFalse();
        assertThat(practised.getCount()).isEqualTo(1);
        assertThat(later.isTimeForSpares(0, 3 * SECOND)).isFalse();
        assertThat(practised.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(later.isTimeForSpares(40, 4 * SECOND)).isFalse();
        assertThat(later.isTimeForSpares(40, 6 * SECOND)).isFalse();
        assertThat(later.isTimeForSpares(40, 7 * SECOND)).isTrue();
    }
}
