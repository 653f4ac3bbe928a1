package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.read.Readers;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.TestAccess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of the API of the system that a foreign file runs in. */
class OwnCallCheckTest {
    /** The file has three requests, of which the first brings credentials. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"https://CRM.example:8443/api/v1/catalogs\" | 2",
                "\"https://crm.example:8443/api/\" + 1 | 2",
                "`https://crm.example:8443/api/${event.id}` | 2",
                "\"https://crm.example/api\" | 0",
                "\"https://other.example:8443/crm.example:8443\" | 0",
                "event.url | 0",
                "\"http://a b\" | 0",
                "`https://acme.bpium.ru/api/v1/catalogs/11/records?filters={\"2\":[\"1\"]}` | 2",
                "\"https://acme.bpium.ru:443/api/v1/catalogs?q=a b\" | 2",
                "\"https://anna:word@acme.bpium.ru/api/v1/catalogs\" | 0",
                "\"https://bpium.ru.example/api\" | 0",
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

    @Test
    void thePortThatGoesWithoutSayingMakesNoOther() {
        String file = BpiumFiles.file("request", "URL", "https://crm.example/api");
        for (String own : List.of("https://crm.example:443/", "https://crm.example")) {
            List<DiagramProblem> problems = new ArrayList<>();
            new OwnCallCheck(own)
                    .check(
                            Readers.diagrams()
                                    .read(file.getBytes(StandardCharsets.UTF_8))
                                    .diagram(),
                            TestAccess.administrator(1),
                            problems::add);
            assertThat(problems).as(own).hasSize(2);
        }
    }
}
