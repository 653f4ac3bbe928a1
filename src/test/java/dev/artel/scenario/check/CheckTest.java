package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;

import dev.artel.catalog.Catalog;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.ScenarioTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests of problems: a catalog with a text {@code name}, a person {@code boss} and a choice {@code state}; problems as "element code". */
abstract class CheckTest extends ScenarioTest {
    protected Catalog catalog;

    @BeforeEach
    void makeACatalog() {
        catalog = catalog(
                "[{'id':'name','name':'Имя','type':'text'},{'id':'boss','name':'Начальник','type':'user'},"
                        + "{'id':'state','name':'Статус','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'id':'old','name':'Старый'}]}}]");
    }

    protected List<String> codes(byte[] bpmn) {
        return scenarios.problems(ADMINISTRATOR, bpmn).stream()
                .map(problem -> problem.element() + " " + problem.code())
                .toList();
    }

    protected List<String> codes(String inside) {
        return codes(Bpmn.of(inside.replace("CATALOG", catalog.ref())));
    }

    protected List<String> step(String component) {
        return codes(Bpmn.step(component.replace("CATALOG", catalog.ref())));
    }

    protected List<String> start(String trigger) {
        return codes(Bpmn.trigger(trigger.replace("CATALOG", catalog.ref())));
    }

    protected List<String> person(String task) {
        return codes(
                "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$record.after.create' catalog='CATALOG'/>"
                        + "</b:extensionElements></b:startEvent><b:userTask id='Do'><b:extensionElements>" + task
                        + "</b:extensionElements></b:userTask><b:endEvent id='End'/>" + flow("F1", "Start", "Do")
                        + flow("F2", "Do", "End"));
    }
}
