package dev.artel.process.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.event.Starts.Follow;
import dev.artel.process.journal.Runs;
import dev.artel.process.variable.Variables;
import dev.artel.testing.EngineTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those learn who still wait when the server stops. */
class StoppedFollowersModuleTest extends EngineTest {
    private static final long NOBODY = 9_000_000_000_000_000_000L;

    @Autowired
    private Runs runs;

    @Autowired
    private Variables variables;

    @Autowired
    private UnneededRuns unneeded;

    @Test
    void theyLearnThatItStopsAndNothingIsEnded() throws Exception {
        Followers followers = new Followers(runs, variables, clock);
        CompletableFuture<Follow> waiting = followers
                .settle(NOBODY, Duration.ofMinutes(1))
                .thenCompose(follow -> unneeded.ended(follow, Duration.ofMinutes(1)))
                .toCompletableFuture();
        assertThat(waiting).isNotDone();

        followers.close();

        // to end that run would be a fault: there is none
        Follow told = waiting.get(60, TimeUnit.SECONDS);
        assertThat(told.state()).isEqualTo(Follow.State.STOPPED);
        assertThat(told.processId()).isEqualTo(NOBODY);
    }
}
