package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What scripts ask of records that they read themselves. */
class ReadRecordsModuleTest extends DealsTest {
    private static String one(String component) {
        return "<b:startEvent id='Start'/>" + task("Step", component) + "<b:endEvent id='End'/>"
                + flow("F1", "Start", "Step") + flow("F2", "Step", "End");
    }

    private static String code(String source) {
        return one("<a:component type='code'><a:input name='source'>" + escaped(source) + "</a:input></a:component>");
    }

    private static String line(String expression) {
        return one("<a:component type='variables.set'><a:input name='x' kind='script'>" + escaped(expression)
                + "</a:input><a:output name='x' to='x'/></a:component>");
    }

    private static String escaped(String script) {
        return script.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&quot;");
    }

    @Test
    void recordsThatCodeReadsItselfAreKnown() {
        List.of(
                        "return records.get('DEALS', 1)?.values.price;",
                        "const deal = records.get('DEALS', 1); return deal.values.price > 5;",
                        "var page = records.find('DEALS', { limit: 5 }); return page.items[0].values.price;",
                        "for (const d of records.find('DEALS').items) { if (d.values.price) return d; }",
                        "const list = records.find('DEALS').items; return list.map(d => d.values.price);",
                        "return records.find('DEALS').items.filter(d => d.values.sum > 5).map(d => d.values.price);")
                .forEach(asks -> assertThat(told(code(asks))).as(asks).containsExactly("Step unknown-field"));
        assertThat(told(line("records.get('DEALS', 1).values.price > 5"))).containsExactly("Step unknown-field");
        assertThat(told(code("const d = records.get('DEALS', 1); return d.values.stage[0] === 'lost';")))
                .containsExactly("Step unknown-option");
    }

    @Test
    void nothingIsSaidOfWhatCodeMayHaveChanged() {
        List.of(
                        "return records.get('DEALS', 1).values.sum + records.find('DEALS').items.length;",
                        "const d = records.get('DEALS', 1); d.values.price = 5; return d.values.price;",
                        "const d = records.get('DEALS', 1); enrich(d); return d.values.price; function enrich(x) { x.values.price = 1; }",
                        "const d = records.get('DEALS', 1); Object.assign(d.values, { price: 1 }); return d.values.price;",
                        "const l = records.find('DEALS').items; l.push({ values: { price: 1 } }); return l[0].values.price;",
                        "const d = records.get('DEALS', 1); if (typeof d.values.price === 'number') return d.values.price;",
                        "const d = records.get('DEALS', 1); for (const k in d.values) f(k); return d.values.price;",
                        "const d = records.get('DEALS', 1); return d.title + d.price + d.values['pr' + 'ice'];")
                .forEach(fine -> assertThat(told(code(fine))).as(fine).isEmpty());
        String other = "<a:component type='variables.set'><a:input name='x' kind='script'>({})</a:input>"
                + "<a:output name='x' to='records'/></a:component>";
        assertThat(told(code("return records.get('DEALS', 1).values.price;") + task("Other", other)))
                .isEmpty();
    }
}
