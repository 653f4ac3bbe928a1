package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.read.Readers;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.TestAccess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of the API of the system that a foreign file runs in. */
class OwnCallCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"https://CRM.example:8443/api/v1/catalogs\" | 3",
                "\"https://crm.example:8443/api/\" + 1 | 3",
                "`https://crm.example:8443/api/${event.id}` | 3",
                "\"https://crm.example/api\" | 0",
                "\"https://other.example:8443/crm.example:8443\" | 0",
                "event.url | 0",
                "\"http://a b\" | 0",
            })
    void theAddressOfThisSystemIsSeenInWhatIsWritten(String address, int steps) {
        String file = BpiumFiles.file("request", "\\\"URL\\\"", address.replace("\"", "\\\""));
        List<DiagramProblem> problems = new ArrayList<>();
        new OwnCallCheck("https://crm.example:8443/")
                .check(
                        Readers.diagrams()
                                .read(file.getBytes(StandardCharsets.UTF_8))
                                .diagram(),
                        TestAccess.administrator(1),
                        problems::add);
        assertThat(problems).hasSize(steps).allMatch(problem -> problem.code().equals("foreign-own-call"));
        assertThat(problems).noneMatch(DiagramProblem::isError);
    }
}
