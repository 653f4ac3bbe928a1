package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.testing.Answer;
import dev.artel.testing.Faults;
import dev.artel.testing.HouseTest;
import dev.artel.testing.RoutedHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A fault, a deadlock or a lost connection at any moment at which a process asks the database something: before, within and after each of
 * its steps. Afterwards it goes on by itself or stands as an incident that says why and can be retried, and in the end all is there once.
 *
 * <p>{@code -Dartel.rounds} says at how many moments, {@code -Dartel.seed} at which ones.
 */
class FaultsFlowTest extends HouseTest {
    private static final int TRIALS = 3 * FaultyOrder.KINDS.size();
    /** How long the database may stay away, in moments. */
    private static final int OUTAGE = 7;

    private static final int PATIENCE_MILLIS = 200;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** By the clock of the machine. */
    private static final Duration ENDLESS = Duration.ofMinutes(5);

    /** More than the longest pause between attempts and the longest lock of an outside call together; no more time than this is let go by. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int ATTEMPTS = 3;
    private static final int FEW = 3;

    @Autowired
    private Faults faults;

    @Autowired
    private Http http;

    private volatile boolean started;

    /** Where the process is moved: by jobs, by outside calls, and by whoever tells it something. */
    private final Predicate<Thread> movers = thread -> thread.getName().startsWith("job-")
            || thread.getName().startsWith("outside-")
            || started && thread.getName().contains("-exec-");

    private record Case(Faults.@Nullable Kind kind, String moment, int times) {}

    @AfterEach
    void nothingBreaksAnyMore() {
        faults.stop();
    }

    @Test
    void whateverBreaksNothingIsLostOrDoubled() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'n','name':'Число','type':'number'},"
                + "{'id':'note','name':'Заметка','type':'text'}");
        FaultyOrder order = new FaultyOrder(catalog, jdbc);
        FaultyOrder.play((RoutedHttp) http);
        String scenario = publish(order.scenario(publish(order.called())));
        Case none = new Case(null, "", 0);
        once(scenario, order, none); // more is asked the first time
        List<String> moments = once(scenario, order, none);
        List<String> wrong = new ArrayList<>();
        List<Case> unreached = new ArrayList<>();
        for (Case one : cases(moments)) {
            try {
                if (!strikes(scenario, order, one)) {
                    unreached.add(one);
                }
            } catch (AssertionError e) {
                wrong.add(one + " at " + faults.struck() + ":\n" + e.getMessage());
            }
        }
        assertThat(wrong).as(String.join("\n\n", wrong)).isEmpty();
        assertThat(unreached).as("moments that never came").hasSizeLessThanOrEqualTo(FEW);
    }

    /** Where a transaction ends depends on the time that it takes, so a moment at its end comes in some runs only: they are few. */
    private boolean strikes(String scenario, FaultyOrder order, Case one) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            once(scenario, order, one);
            if (faults.struck() != null) {
                return true;
            }
        }
        return false;
    }

    /** Every kind of step before, within and after it; then, if there are to be more, any moment. */
    private static List<Case> cases(List<String> moments) {
        Random random = new Random(Long.getLong("artel.seed", 20_261_126L));
        List<Case> cases = new ArrayList<>();
        int kind = random.nextInt(Faults.Kind.values().length);
        for (String element : FaultyOrder.KINDS) {
            for (String moment : Moments.around(moments, element)) {
                cases.add(of(kind++, moment, random));
            }
        }
        Collections.shuffle(cases, random);
        int rounds = Integer.getInteger("artel.rounds", TRIALS);
        while (cases.size() < rounds) {
            cases.add(of(random.nextInt(), moments.get(random.nextInt(moments.size())), random));
        }
        return cases.subList(0, rounds);
    }

    private static Case of(int kind, String moment, Random random) {
        Faults.Kind[] kinds = Faults.Kind.values();
        return new Case(kinds[Math.floorMod(kind, kinds.length)], moment, random.nextInt(4) == 0 ? OUTAGE : 1);
    }

    private List<String> once(String scenario, FaultyOrder order, Case one) {
        started = false;
        faults.plan(movers, new Moments(), one.kind(), one.moment(), one.times());
        String id = admin.post("/api/v1/scenarios/" + scenario + "/start", null)
                .is(201)
                .text("id");
        started = true;
        Duration waited = drive(id, one.toString());
        List<String> moments = faults.stop();
        order.check(admin, (RoutedHttp) http, id, one + " at " + faults.struck() + " after " + waited + ": ");
        clock.reset();
        return moments;
    }

    /** Does what the process waits for, and lets time go by, until it has ended. */
    private Duration drive(String id, String about) {
        Duration waited = Duration.ZERO;
        long begun = System.nanoTime();
        long since = begun;
        String last = "";
        boolean slept = false;
        while (true) {
            String status = jdbc.queryForObject("SELECT status FROM process_run WHERE id = ?", String.class, id);
            String open = open(id);
            String now = status + " " + open;
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(about + " hangs or goes on for ever at " + now + " after " + waited)
                    .isLessThan(ENDLESS);
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
                slept = false;
            }
            if ("completed".equals(status)) {
                return waited;
            } else if ("incident".equals(status)) {
                retry(id, about);
            } else if (open.equals("Later") && !slept) {
                slept = true; // once: its person's session ends as the clock goes
                pass(Duration.ofHours(11));
            } else if ("waiting".equals(status) && !open.equals("Later")) {
                answer(id, open);
            } else if (waited.compareTo(LONGEST) < 0 && (System.nanoTime() - since) / 1_000_000 > PATIENCE_MILLIS) {
                waited = waited.plus(STEP);
                pass(STEP);
                since = System.nanoTime();
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void pass(Duration time) {
        clock.advance(time);
        work.wake();
    }

    private String open(String id) {
        return String.join(
                " ",
                jdbc.queryForList(
                        "SELECT element FROM process_step WHERE run_id = ? AND ended_at IS NULL AND kind <> 'flow' AND element <> 'Sub'",
                        String.class,
                        id));
    }

    /** An incident says where and why, and lets itself be retried. */
    private void retry(String id, String about) {
        Answer answer = admin.get("/api/v1/processes/" + id); // may itself be struck
        assertThat(answer.status()).as(about).isNotEqualTo(401);
        answer.json().path("incidents").forEach(incident -> {
            assertThat(incident.path("message").asString()).as(about).isNotBlank();
            assertThat(FaultyOrder.passes(incident.path("element").asString())
                            || incident.path("element").asString().equals("Note"))
                    .as(about + incident)
                    .isTrue();
            admin.post("/api/v1/processes/" + incident.path("processId").asString(id) + "/retry", null);
        });
    }

    /** What breaks while somebody tells it something is told again; what was done by then is done. */
    private void answer(String id, String element) {
        switch (element) {
            case "Ask" ->
                jdbc.queryForList("SELECT id FROM task WHERE process_id = ? AND status = 'open'", String.class, id)
                        .forEach(task -> admin.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "done")));
            case "Paid" ->
                admin.post("/api/v1/processes/messages", Map.of("name", FaultyOrder.MESSAGE, "processId", id));
            default -> LockSupport.parkNanos(10_000_000);
        }
    }
}
