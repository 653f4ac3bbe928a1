package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.testing.Answer;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.RecordedHttp;
import dev.artel.testing.RoutedHttp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What saves that wait for rules of the foreign dialect share: a minute among the rules of one, and places among all of them. */
class OutsideRulesShareFlowTest extends RuleTest {
    private static final Http.Answer FINE = RecordedHttp.json(200, "{\"status\":200,\"body\":{}}");

    @Autowired
    private Http http;

    private final CountDownLatch held = new CountDownLatch(1);

    /** The rule that was published last. */
    private String scenario;

    @Test
    void theRulesOfOneSaveHaveAMinuteTogether() throws Exception {
        String one = asked(() -> {
            clock.advance(Duration.ofSeconds(40));
            return FINE;
        });
        String two = asked(this::late);
        try {
            CompletableFuture<Answer> saving = CompletableFuture.supplyAsync(() -> create("{'name':'Анна'}"));
            until(() -> calls(two) == 1);
            clock.advance(Duration.ofSeconds(19));
            assertThat(saving).isNotDone();
            clock.advance(Duration.ofSeconds(2));
            Answer refused = saving.get(60, TimeUnit.SECONDS).isProblem(422, "Unprocessable");
            assertThat(refused.text("message")).contains("60");
        } finally {
            held.countDown();
        }
        assertThat(calls(one)).isEqualTo(1);
        assertThat(count()).isZero();
    }

    @Test
    void whereAsManyWaitAsMayTheNextIsToldToComeAgain() throws Exception {
        String url = asked(this::late);
        ExecutorService threads = Executors.newFixedThreadPool(SAVES_WAITING);
        try {
            List<CompletableFuture<Answer>> saving = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> create("{'name':'Анна'}"), threads))
                    .limit(SAVES_WAITING)
                    .toList();
            until(() -> started() == SAVES_WAITING);
            Answer refused = create("{'name':'Пётр'}").isProblem(429, "TooManyRequests");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(saving).noneMatch(CompletableFuture::isDone);

            held.countDown();

            for (CompletableFuture<Answer> save : saving) {
                save.get(60, TimeUnit.SECONDS).is(201);
            }
        } finally {
            held.countDown();
            threads.shutdown();
        }
        assertThat(calls(url)).isEqualTo(SAVES_WAITING);
        create("{'name':'Пётр'}").is(201);
    }

    private int started() {
        Integer runs = jdbc.queryForObject(
                "SELECT COUNT(*) FROM process_run WHERE scenario_id = ? AND outcome IS NULL", Integer.class, scenario);
        return runs == null ? 0 : runs;
    }

    private String asked(Supplier<Http.Answer> answer) {
        String url = "https://proof.example/" + fresh("share");
        ((RoutedHttp) http).play(url, List.of(answer));
        scenario = publish(fresh("Вопрос "), BpiumFiles.file("ask", "URL", url, "PAUSE", "PT0.1S"));
        free(scenario, "$record.before.create").is(201);
        return url;
    }

    private Http.Answer late() {
        try {
            assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FINE;
    }

    private int calls(String url) {
        return ((RoutedHttp) http).calls(url).size();
    }
}
