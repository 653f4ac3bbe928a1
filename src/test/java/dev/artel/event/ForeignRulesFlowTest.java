package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.BpiumFiles;
import org.junit.jupiter.api.Test;

/** Scenarios of the foreign dialect that are asked before a change is made. */
class ForeignRulesFlowTest extends RuleTest {
    @Test
    void aFileRefusesAndAmendsAsItIs() {
        String scenario = publish(fresh("Правило "), BpiumFiles.file("rule", "NAME", "1", "AMOUNT", "3"));
        free(scenario, "$record.before.create").is(201);

        assertThat(create("{'phone':'1'}").isProblem(400, "BadRequest").text("message"))
                .isEqualTo("Нет имени");
        String record = create("{'name':'Анна'}").is(201).text("id");
        assertThat(values(record).path("amount").asInt()).isEqualTo(999);
    }
}
