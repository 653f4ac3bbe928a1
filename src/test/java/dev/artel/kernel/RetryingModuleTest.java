package dev.artel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.testing.ModuleTest;
import dev.artel.testing.Tally;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class RetryingModuleTest extends ModuleTest {
    @Autowired
    private Loser loser;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void a_transaction_that_loses_is_done_again_as_a_whole() {
        loser.times().set(0);
        Tally tally = statements.here(() -> loser.lose(2));
        assertThat(loser.times()).hasValue(3);
        assertThat(tally.rollbacks()).isEqualTo(2);
        tally.assertAtMost(3, 1);
    }

    @Test
    void it_gives_up_after_three_repetitions() {
        loser.times().set(0);
        assertThatThrownBy(() -> loser.lose(10)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(loser.times()).hasValue(4);
    }

    @Test
    void within_a_transaction_nothing_is_repeated() {
        loser.times().set(0);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> loser.lose(1)))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(loser.times()).hasValue(1);
    }

    @Test
    void what_has_committed_is_not_repeated_whatever_fails_after_it() {
        loser.times().set(0);
        assertThatThrownBy(loser::winAndFailLater).isInstanceOf(CannotAcquireLockException.class);
        assertThat(loser.times()).hasValue(1);
    }

    @Test
    void other_faults_are_not_repeated() {
        loser.times().set(0);
        assertThatThrownBy(loser::fail).isInstanceOf(Problem.class);
        assertThat(loser.times()).hasValue(1);
    }

    /** Loses against others as often as it is told. */
    @Component
    static class Loser {
        private final JdbcTemplate jdbc;
        private final AtomicInteger times = new AtomicInteger();

        Loser(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        public AtomicInteger times() {
            return times;
        }

        @Transactional
        public void lose(int failures) {
            jdbc.queryForObject("SELECT 1", Integer.class);
            if (times.incrementAndGet() <= failures) {
                throw new CannotAcquireLockException("deadlock");
            }
        }

        @Transactional
        public void winAndFailLater() {
            times.incrementAndGet();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    throw new CannotAcquireLockException("of another transaction");
                }
            });
        }

        @Transactional
        public void fail() {
            times.incrementAndGet();
            throw Problems.notFound();
        }
    }
}
