package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts hand to the functions of the house, as far as they write it out. */
class FunctionCallCheckModuleTest extends CheckTest {
    private Catalog deals;

    @BeforeEach
    void makeDeals() {
        deals = catalog("[{'id':'sum','name':'Сумма','type':'number'},{'id':'name','name':'Имя','type':'text'},"
                + "{'id':'stage','name':'Этап','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'}]}}]");
    }

    private String code(String source) {
        return "<a:component type='code'><a:input name='source'>"
                + source.replace("DEALS", "'" + deals.ref() + "'")
                        .replace("'", "&quot;")
                        .replace(">", "&gt;")
                + "</a:input></a:component>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "records.create(DEALS, { sum: 5, name: event.id }) |",
                "records.create('nocat', { sum: 5 }) | unknown-catalog",
                "records.create(DEALS, { zz: 5 }) | unknown-field",
                "records.create(DEALS, { sum: 'much' }) | wrong-value",
                "records.create(DEALS, { stage: ['old'] }) | unknown-option",
                "records.create(DEALS, 'text') | wrong-value",
                "records.create(DEALS) | wrong-value",
                "records.create(DEALS, { stage: [1] }) |",
                "records.create(DEALS, { stage: '1' }) |",
                "records.create(DEALS, { stage: 7 }) | unknown-option",
                "records.create(DEALS, { stage: [event.id, '7'] }) | unknown-option",
                "records.count(DEALS, { stage: ['1'] }) |",
                "records.count(DEALS, { stage: '[1]' }) |",
                "records.count(DEALS, { stage: '[7]' }) | wrong-value",
                "records.create(event.id, { zz: 5 }) |",
                "records.create(...event.list, { zz: 5 }) |",
                "records.update(DEALS, event.id, { zz: 5 }) | unknown-field",
                "records.update(DEALS, 1, { sum: 5 }, { version: 'old' }) | wrong-value",
                "records.update(DEALS, { id: event.id }, { sum: 5 }) |",
                "records.find(DEALS, { filters: { zz: 1 } }) | unknown-field",
                "records.find(DEALS, { filters: { sum: 'much' } }) | wrong-value",
                "records.find(DEALS, { filters: event.filters, limit: 5 }).items |",
                "records.find(DEALS, { limit: 0 }) | wrong-value",
                "records.find(DEALS, { sort: [{ field: 'zz' }] }) | unknown-field",
                "records.find(DEALS, { fields: ['zz'] }) | unknown-field",
                "records.find(DEALS, { sort: { field: 'sum', desc: event.id } }).items |",
                "records.find(DEALS, { filter: { sum: 1 } }) | wrong-value",
                "records.find(DEALS, { filters: { sum: 1 }, where: event.id }) | wrong-value",
                "records.get(DEALS, 1, { field: ['sum'] }) | wrong-value",
                "records.update(DEALS, 1, { sum: 5 }, { force: true }) | wrong-value",
                "records.find(DEALS, { view: '99' }) | unknown-view",
                "records.find(DEALS, 5) | wrong-value",
                "records.find(DEALS, { ...event, filters: { zz: 1 } }) |",
                "records.get(DEALS, 1, { fields: ['sum'] }) |",
                "records.get(DEALS, 1, { fields: ['zz'] }) | unknown-field",
                "records.get('nocat', 1) | unknown-catalog",
                "records.get(null, 1) | wrong-value",
                "records.count(DEALS, { zz: 1 }) | unknown-field",
                "records.count(DEALS) |",
                "records.sum(DEALS, 'sum', { name: 'x' }) |",
                "records.sum(DEALS, 'zz') | unknown-field",
                "records.max(DEALS, 'name') | wrong-value",
                "records.remove('nocat', 1) | unknown-catalog",
                "catalogs.get('nocat') | unknown-catalog",
                "users.get('nobody') |",
                "users.get() | wrong-value",
                "users.inGroup({ catalogId: DEALS, recordId: event.id }) |",
                "users.inGroup(event.group) |",
                "users.inGroup({ catalogId: 'nocat', recordId: 1 }) | unknown-catalog",
                "users.inGroup({ catalogId: DEALS, record: 1, recordId: 1 }) | wrong-value",
                "users.inGroup({ catalogId: DEALS }) | wrong-value",
                "users.inGroup() | wrong-value",
                "mail.send({ to: event.id, subject: 'x', text: 'y' }) |",
                "mail.send({ to: ['a@b.c'], subject: event.id, html: 'y', bcc: 'a@b.c' }) |",
                "mail.send({ ...event.mail, subject: 'x' }) |",
                "mail.send(event.mail) |",
                "mail.send({ to: 'a@b.c', text: 'y' }) | wrong-value",
                "mail.send({ to: 'a@b.c', subject: 'x', cc: 'a@b.c', text: 'y' }) | wrong-value",
                "mail.send('a@b.c', 'x') | wrong-value",
                "[1].map(() => records.get('nocat', 1)) | unknown-catalog",
                "((records) => records.get('nocat', 1))(event) |",
            })
    void whatIsWrittenOutIsLookedAt(String call, @Nullable String code) {
        List<String> expected = code == null ? List.of() : List.of("Step " + code);
        assertThat(step(code("return " + call + ";"))).isEqualTo(expected);
    }

    @Test
    void expressionsAndConditionsCallFunctionsToo() {
        String get =
                "<a:component type='variables.set'><a:input name='x' kind='script'>records.get(&quot;nocat&quot;, 1)</a:input>"
                        + "<a:output name='x' to='x'/></a:component>";
        assertThat(step(get)).containsExactly("Step unknown-catalog");
        String choice = "<b:startEvent id='Start'/><b:exclusiveGateway id='G' default='F2'/><b:endEvent id='A'/>"
                + "<b:endEvent id='B'/>" + flow("F1", "Start", "G") + flow("F2", "G", "B")
                + "<b:sequenceFlow id='If' sourceRef='G' targetRef='A'><b:conditionExpression language='javascript'>"
                + "records.count(&quot;" + deals.ref()
                + "&quot;, { zz: 1 }) &gt; 0</b:conditionExpression></b:sequenceFlow>";
        assertThat(codes(choice)).containsExactly("If unknown-field");
    }

    @Test
    void anOptionThatWasRemovedStillNamesOldValues() {
        String left =
                "{'fields':[{'id':'stage','name':'Этап','type':'dropdown','config':{'items':[{'id':'late','name':'Поздний'}]}}]}";
        catalogs.update(ADMINISTRATOR, deals.ref(), Json.readObject(left.replace('\'', '"')));
        assertThat(step(code("return records.count(DEALS, { stage: ['new', 'late', event.id] });")))
                .isEmpty();
        assertThat(step(code("return records.count(DEALS, { stage: ['1'] });"))).isEmpty();
        assertThat(step(code("return records.count(DEALS, { stage: ['old'] });")))
                .containsExactly("Step unknown-option");
    }

    @Test
    void whatWritesIsNoExpression() {
        String set =
                "<a:component type='variables.set'><a:input name='x' kind='script'>%s</a:input><a:output name='x' to='x'/></a:component>";
        assertThat(step(set.formatted("records.create(event.id, {})"))).containsExactly("Step wrong-value");
        assertThat(step(set.formatted("[1].map(() => mail.send({ to: event.id }))")))
                .containsExactly("Step wrong-value");
        assertThat(step(set.formatted("records.get(event.id, 1)"))).isEmpty();
        assertThat(scenarios
                        .problems(ADMINISTRATOR, Bpmn.step(set.formatted("records.remove(event.id, 1)")))
                        .get(0)
                        .message()
                        .in(Texts.ENGLISH))
                .contains("records.remove changes something, but expressions only read");
        assertThat(step(code("return records.create(event.id, {});"))).isEmpty();
    }

    @Test
    void whereFailuresAreCaughtItIsAWarning() {
        assertThat(severities("try { records.get('nocat', 1); } catch (e) { records.get(DEALS); }"))
                .containsExactlyInAnyOrder("WARNING unknown-catalog", "ERROR wrong-value");
        assertThat(severities("try { try { records.get('nocat', 1); } finally { log('x'); } } catch (e) {}"))
                .containsExactly("WARNING unknown-catalog");
        assertThat(severities("try { log('x'); } finally { records.get('nocat', 1); }"))
                .containsExactly("ERROR unknown-catalog");
        assertThat(severities("try { records.get('nocat', 1); } finally { log('x'); }"))
                .containsExactly("ERROR unknown-catalog");
    }

    private List<String> severities(String source) {
        return scenarios.problems(ADMINISTRATOR, Bpmn.step(code(source))).stream()
                .map(problem -> problem.severity() + " " + problem.code())
                .toList();
    }

    @Test
    void theMessageSaysWhatOptionsThereAre() {
        assertThat(scenarios
                        .problems(ADMINISTRATOR, Bpmn.step(code("return records.find(DEALS, { filter: {} });")))
                        .get(0)
                        .message()
                        .in(Texts.ENGLISH))
                .contains("records.find: there is no “filter”, only filters, search, view, sort");
        assertThat(scenarios
                        .problems(
                                ADMINISTRATOR, Bpmn.step(code("mail.send({ to: event.id, subjekt: 'x', text: 'y' });")))
                        .stream()
                        .map(problem -> problem.message().in(Texts.ENGLISH)))
                .hasSize(2)
                .anyMatch(message ->
                        message.contains("mail.send: there is no “subjekt”, only to, bcc, subject, text, html"))
                .anyMatch(message -> message.contains("mail.send: subject is missing"));
    }

    @Test
    void aVariableOfThatNameMayBeAnything() {
        String two = "<b:startEvent id='Start'/>%s%s<b:endEvent id='End'/>" + flow("F1", "Start", "A")
                + flow("F2", "A", "B") + flow("F3", "B", "End");
        String call = code("return records.find('nocat');");
        String set =
                "<a:component type='variables.set'><a:input name='x'>1</a:input><a:output name='x' to='%s'/></a:component>";
        assertThat(codes(two.formatted(task("A", set.formatted("other")), task("B", call))))
                .containsExactly("B unknown-catalog");
        assertThat(codes(two.formatted(task("A", set.formatted("records")), task("B", call))))
                .doesNotContain("B unknown-catalog");
        assertThat(codes(two.formatted(task("A", code("records = [];")), task("B", call))))
                .doesNotContain("B unknown-catalog");
    }

    @Test
    void theMessageNamesStepSettingAndFunction() {
        DiagramProblem problem = scenarios
                .problems(ADMINISTRATOR, Bpmn.step(code("return records.create('nocat', {});")))
                .get(0);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.message().in(Texts.ENGLISH))
                .contains("Automatic step (unnamed) · ", " · records.create”", "nocat");
    }
}
