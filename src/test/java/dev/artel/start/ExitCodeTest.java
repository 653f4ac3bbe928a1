package dev.artel.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Text;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class ExitCodeTest {
    @Test
    void numbersAreAPromise() {
        Map<ExitCode, Integer> promised = Map.ofEntries(
                Map.entry(ExitCode.UNEXPECTED, 1),
                Map.entry(ExitCode.NO_EMBEDDED_DATABASE, 3),
                Map.entry(ExitCode.PORT_TAKEN, 4),
                Map.entry(ExitCode.DATA_FOLDER_HELD, 5),
                Map.entry(ExitCode.DATABASE_UNREACHABLE, 6),
                Map.entry(ExitCode.DATABASE_TOO_OLD, 7),
                Map.entry(ExitCode.DATA_TOO_NEW, 8),
                Map.entry(ExitCode.EMBEDDED_DATABASE_FAILED, 9),
                Map.entry(ExitCode.SETTING_REFUSED, 10),
                Map.entry(ExitCode.AUDIT_BROKEN, 11));

        assertThat(Arrays.asList(ExitCode.values()))
                .allSatisfy(code -> assertThat(promised).containsEntry(code, code.number()));
    }

    @Test
    void isFoundHoweverDeepTheCauseLies() {
        StartFailure failure = new StartFailure(ExitCode.DATABASE_TOO_OLD, Text.of("start.data-too-new", "a", "b"));

        assertThat(ExitCode.of(new IllegalStateException(new RuntimeException(failure))))
                .isEqualTo(ExitCode.DATABASE_TOO_OLD);
        assertThat(ExitCode.of(new RuntimeException(new PortInUseException(8080))))
                .isEqualTo(ExitCode.PORT_TAKEN);
        assertThat(ExitCode.of(new RuntimeException("anything else"))).isEqualTo(ExitCode.UNEXPECTED);
    }
}
