package dev.artel.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.audit.Verdict.Break;
import dev.artel.access.audit.Verdict.Reason;
import dev.artel.testing.AtOnce;
import dev.artel.testing.ModuleTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sealing and verifying. What is tampered with is put right by a rollback, and no other node seals meanwhile. */
class AuditChainModuleTest extends ModuleTest {
    private static final AuditKind KIND = new AuditKind("access.sign-in");
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    @Autowired
    private Audit audit;

    @Autowired
    private AuditMapper mapper;

    @Autowired
    private SealMapper seals;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Verification verification;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void writersAtTheSameTimeAreAllSealedOnceAndWhatWasRolledBackIsNot() {
        long object = NUMBERS.incrementAndGet();
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            writers.add(() -> {
                IntStream.range(0, 20)
                        .forEach(i -> transactions.executeWithoutResult(status -> {
                            note(object);
                            note(object);
                            if (i % 4 == 0) {
                                status.setRollbackOnly();
                            }
                        }));
                return 0;
            });
        }
        writers.add(() -> sealer.seal());
        writers.add(() -> sealer.seal());

        AtOnce.all(writers);
        sealAll();

        assertThat(count(
                        "SELECT COUNT(*) FROM audit a JOIN audit_seal s ON s.audit_id = a.id WHERE a.object_id = ?",
                        object))
                .isEqualTo(6 * 15 * 2);
        assertThat(verification.verify(null).brokenAt()).isNull();
    }

    @Test
    void whatIsCommittedLateIsSealedLate() {
        long late = NUMBERS.incrementAndGet();
        long early = NUMBERS.incrementAndGet();
        TransactionTemplate beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transactions.executeWithoutResult(status -> {
            note(late);
            beside.executeWithoutResult(other -> note(early));
            beside.executeWithoutResult(other -> sealAll());
        });
        assertThat(place(early)).isPositive();
        sealAll();

        assertThat(place(late)).isGreaterThan(place(early));
        assertThat(verification.verify(null).ok()).isTrue();
    }

    @Test
    void anEntryIsTheTransactionsThatWritesIt() {
        long object = NUMBERS.incrementAndGet();
        transactions.executeWithoutResult(status -> {
            note(object);
            status.setRollbackOnly();
        });

        assertThat(count("SELECT COUNT(*) FROM audit WHERE object_id = ?", object))
                .isZero();
    }

    @Test
    void aChangedEntryIsFound() {
        tamper(ids -> {
            jdbc.update("UPDATE audit SET detail = '{\"email\":\"b\"}' WHERE id = ?", ids.get(1));
            assertThat(broken()).isEqualTo(new Break(Reason.CHANGED, place(ids, 1), ids.get(1)));
        });
        tamper(ids -> {
            jdbc.update("UPDATE audit SET actor_id = NULL, actor_name = '7' WHERE id = ?", ids.get(1));
            assertThat(broken().reason()).isEqualTo(Reason.CHANGED);
        });
        tamper(ids -> {
            jdbc.update("UPDATE audit SET at = at + INTERVAL 1 SECOND WHERE id = ?", ids.get(1));
            assertThat(broken().reason()).isEqualTo(Reason.CHANGED);
        });
    }

    @Test
    void anEntryThatHasGoneIsFound() {
        tamper(ids -> {
            jdbc.update("DELETE FROM audit WHERE id = ?", ids.get(1));
            assertThat(broken()).isEqualTo(new Break(Reason.REMOVED, place(ids, 1), ids.get(1)));
        });
        tamper(ids -> {
            long place = place(ids, 1);
            jdbc.update("DELETE FROM audit_seal WHERE audit_id = ?", ids.get(1));
            jdbc.update("DELETE FROM audit WHERE id = ?", ids.get(1));
            assertThat(broken()).isEqualTo(new Break(Reason.SEAL_MISSING, place, null));
            jdbc.update("UPDATE audit_seal SET seq = seq - 1 WHERE seq > ? ORDER BY seq", place);
            assertThat(broken()).isEqualTo(new Break(Reason.CHANGED, place, ids.get(2)));
        });
    }

    @Test
    void anEntryThatWasSlippedInIsFound() {
        tamper(ids -> {
            jdbc.update(
                    "INSERT INTO audit (at, kind, detail) SELECT at - INTERVAL 3 HOUR, kind, detail FROM audit"
                            + " WHERE id = ?",
                    ids.get(1));
            Break found = broken();
            assertThat(found.reason()).isEqualTo(Reason.INSERTED);
            assertThat(found.entry()).isGreaterThan(ids.get(2));
        });
    }

    @Test
    void entriesAndSealsThatChangedPlacesAreFound() {
        tamper(ids -> {
            jdbc.update("UPDATE audit_seal SET audit_id = -1 WHERE audit_id = ?", ids.get(0));
            jdbc.update("UPDATE audit_seal SET audit_id = ? WHERE audit_id = ?", ids.get(0), ids.get(1));
            jdbc.update("UPDATE audit_seal SET audit_id = ? WHERE audit_id = -1", ids.get(1));
            assertThat(broken().reason()).isEqualTo(Reason.CHANGED);
        });
        tamper(ids -> {
            jdbc.update("UPDATE audit SET id = -1 WHERE id = ?", ids.get(0));
            jdbc.update("UPDATE audit SET id = ? WHERE id = ?", ids.get(0), ids.get(1));
            jdbc.update("UPDATE audit SET id = ? WHERE id = -1", ids.get(1));
            assertThat(broken().reason()).isEqualTo(Reason.CHANGED);
        });
    }

    @Test
    void aTailThatWasCutOffIsFoundByAHeadThatWasNotedDown() {
        tamper(ids -> {
            Head head = verification.verify(null).head();
            assertThat(verification.verify(head).ok()).isTrue();
            jdbc.update("DELETE FROM audit_seal WHERE audit_id >= ?", ids.get(1));
            jdbc.update("DELETE FROM audit WHERE id >= ?", ids.get(1));

            assertThat(verification.verify(null).ok()).isTrue();
            assertThat(verification.verify(head).brokenAt())
                    .isEqualTo(
                            new Break(Reason.CUT, Objects.requireNonNull(head).seq(), null));
            IntStream.range(0, 5).forEach(i -> note(NUMBERS.incrementAndGet()));
            sealer.seal();
            assertThat(verification.verify(null).ok()).isTrue();
            assertThat(Objects.requireNonNull(verification.verify(head).brokenAt())
                            .reason())
                    .isEqualTo(Reason.REWRITTEN);
        });
    }

    @Test
    void clocksThatAreSetBackHinderNobody() {
        clock.advance(Duration.ofDays(2));
        note(NUMBERS.incrementAndGet());
        sealAll();
        clock.reset();
        long object = NUMBERS.incrementAndGet();
        note(object);
        sealAll();

        assertThat(place(object)).isPositive();
        assertThat(verification.verify(null).ok()).isTrue();
    }

    /** Three sealed entries for the work, in a transaction that ends with a rollback. */
    private void tamper(Consumer<List<Long>> work) {
        List<Long> objects = List.of(NUMBERS.incrementAndGet(), NUMBERS.incrementAndGet(), NUMBERS.incrementAndGet());
        objects.forEach(this::note);
        sealAll();
        transactions.executeWithoutResult(status -> {
            Integer lock = seals.lock();
            while (lock == null) {
                lock = seals.lock();
            }
            work.accept(objects.stream()
                    .map(object -> count("SELECT id FROM audit WHERE object_id = ?", object))
                    .toList());
            status.setRollbackOnly();
        });
    }

    private Break broken() {
        return Objects.requireNonNull(verification.verify(null).brokenAt());
    }

    private void note(long object) {
        audit.note(AuditEntry.of(KIND).by(7).about("thing", object, "Вещь").with("email", "a"));
    }

    /** Until nothing is left: another context's sealer may be at it. */
    private void sealAll() {
        do {
            sealer.seal();
        } while (!mapper.pending(Sealer.since(seals.last(), clock.instant()), 1).isEmpty());
    }

    private long place(List<Long> ids, int index) {
        return count("SELECT seq FROM audit_seal WHERE audit_id = ?", ids.get(index));
    }

    private long place(long object) {
        return count("SELECT s.seq FROM audit_seal s JOIN audit a ON a.id = s.audit_id WHERE a.object_id = ?", object);
    }

    private long count(String sql, long argument) {
        Object bound = sql.contains("object_id") ? Long.toString(argument) : Long.valueOf(argument);
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, bound));
    }
}
