package dev.artel.process.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

class UnwrittenTest {
    private static List<ILoggingEvent> told(int status) {
        Logger logger = (Logger) LoggerFactory.getLogger(Unwritten.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            new Unwritten("job-7", new IllegalStateException("first")).afterCompletion(status);
        } finally {
            logger.detachAppender(log);
        }
        return log.list;
    }

    @Test
    void aFailureThatCouldNotBeWrittenIsInTheLog() {
        assertThat(told(TransactionSynchronization.STATUS_COMMITTED)).isEmpty();
        for (int lost :
                List.of(TransactionSynchronization.STATUS_ROLLED_BACK, TransactionSynchronization.STATUS_UNKNOWN)) {
            assertThat(told(lost)).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.WARN);
                assertThat(event.getFormattedMessage()).contains("job-7");
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("first");
            });
        }
    }
}
