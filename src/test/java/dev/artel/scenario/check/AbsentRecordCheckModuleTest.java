package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that are asked before there is a record, and read it. */
class AbsentRecordCheckModuleTest extends CheckTest {
    private static String start(String id, String kind, String way) {
        return "<b:startEvent id='" + id + "'><b:extensionElements><a:trigger kind='" + kind + "' catalog='CATALOG'/>"
                + "</b:extensionElements></b:startEvent>" + flow("F" + id, id, way);
    }

    private static String code(String id, String source) {
        return task(id, "<a:component type='code'><a:input name='source'>" + source + "</a:input></a:component>");
    }

    private List<String> said(String inside) {
        return codes(inside + "<b:endEvent id='End'/>" + flow("Last", "A", "End")).stream()
                .filter(code -> code.endsWith("absent-record"))
                .toList();
    }

    @Test
    void aRuleOfCreationsHasNoRecord() {
        String creation = start("Create", "$record.before.create", "A");
        assertThat(said(creation + code("A", "return record.values.name"))).containsExactly("A absent-record");
        assertThat(said(creation + code("A", "return record?.values.name"))).containsExactly("A absent-record");
        assertThat(said(creation + start("Update", "$record.before.update", "A") + code("A", "return record.title")))
                .containsExactly("A absent-record");
        assertThat(said(creation + code("A", "return allValues.name"))).isEmpty();
    }

    @Test
    void itsReadinessIsSeen() {
        String both = start("Create", "$record.before.create", "A") + start("Update", "$record.before.update", "A");
        List.of(
                        "return record ? record.values.name : null",
                        "if (!prevValues) return null; return record.values.name",
                        "return recordId ? record.values.name : 1",
                        "return event.length ? record.values.name : 1")
                .forEach(ready ->
                        assertThat(said(both + code("A", ready))).as(ready).isEmpty());
    }

    @Test
    void otherRulesHaveOne() {
        assertThat(said(start("Update", "$record.before.update", "A") + code("A", "return record.values.name")))
                .isEmpty();
        String apart = start("Create", "$record.before.create", "A") + start("Update", "$record.before.update", "B")
                + code("A", "return allValues.name") + code("B", "return record.values.name") + "<b:endEvent id='E2'/>"
                + flow("F2", "B", "E2");
        assertThat(said(apart)).isEmpty();
    }
}
