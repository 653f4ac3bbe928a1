package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.testing.TestAccess;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What inputs of components name and hold beside values and conditions. */
class WrittenInputsModuleTest extends CheckTest {
    @Autowired
    private SavedFilters views;

    private Catalog deals;

    @BeforeEach
    void makeDeals() {
        deals = catalog(
                "[{'id':'sum','name':'Сумма','type':'number'},{'id':'name','name':'Имя','type':'text'},"
                        + "{'id':'day','name':'День','type':'date'},{'id':'who','name':'Кто','type':'user','config':{'multiselect':true}}]");
    }

    private static String find(String catalog, String input, String kind, String value) {
        return "<a:component type='record.find'><a:input name='catalog'>" + catalog + "</a:input><a:input name='"
                + input + "' kind='" + kind + "'>" + value.replace("'", "&quot;") + "</a:input></a:component>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sort | value | sum |",
                "sort | value | -name |",
                "sort | value | title |",
                "sort | value | [{'field':'created','desc':true}] |",
                "sort | value | zz | unknown-field",
                "sort | value | -zz | unknown-field",
                "sort | script | [{ field: 'zz' }] | unknown-field",
                "sort | script | [{ field: event.id, desc: true }] |",
                "sort | script | event.id |",
                "sort | script | { field: event.id, desc: true } |",
                "sort | script | { field: 'zz', desc: event.id } | unknown-field",
                "sort | value | {'field':'sum','desc':true} |",
                "sort | value | who | wrong-value",
                "sort | value | [{'field':'sum'},{'field':'name'}] | wrong-value",
                "sort | value | [[1]] | bad-input",
                "fields | value | sum, name |",
                "fields | value | sum zz | unknown-field",
                "fields | script | ['sum', event.id] |",
                "fields | script | ['sum', 'zz', event.id] | unknown-field",
                "fields | script | [{ fieldId: 'who', fields: { 'nocat': ['a'] } }] | unknown-catalog",
                "fields | script | true | bad-input",
                "view | value | 987 | unknown-view",
                "view | script | 'nobodys' | unknown-view",
                "view | script | event.id |",
                "limit | value | 10 |",
                "limit | value | 5000 | bad-input",
                "limit | value | 0 | bad-input",
                "limit | script | 'abc' | bad-input",
                "limit | script | true | bad-input",
                "limit | script | 2.5 | bad-input",
                "limit | script | '7' |",
                "limit | script | event.id.length |",
                "limit | script | null |",
                "offset | value | -1 | bad-input",
                "offset | value | 100000 |",
                "search | script | 5 |",
            })
    void ofASearch(String input, String kind, String value, @Nullable String code) {
        List<String> expected = code == null ? List.of() : List.of("Step " + code);
        assertThat(step(find(deals.ref(), input, kind, value))).isEqualTo(expected);
    }

    @Test
    void aViewIsThereWhoseEverItIs() {
        String shared = views.create(ADMINISTRATOR, deals.ref(), Json.readObject("{\"name\":\"Все\",\"filters\":[]}"))
                .ref();
        String own = views.create(
                        TestAccess.administrator(77),
                        deals.ref(),
                        Json.readObject("{\"name\":\"Мои\",\"personal\":true,\"filters\":[]}"))
                .ref();
        assertThat(step(find(deals.ref(), "view", "value", shared))).isEmpty();
        assertThat(step(find(deals.ref(), "view", "value", own))).isEmpty();
        assertThat(step(find(catalog.ref(), "view", "value", own))).containsExactly("Step unknown-view");
    }

    @Test
    void aCatalogThatAScriptWritesOutIsLookedUp() {
        String find = "<a:component type='record.find'><a:input name='catalog' kind='script'>%s</a:input>"
                + "<a:input name='sort'>zz</a:input></a:component>";
        assertThat(step(find.formatted("&quot;nocat&quot;"))).containsExactly("Step unknown-catalog");
        assertThat(step(find.formatted("&quot;" + deals.ref() + "&quot;"))).containsExactly("Step unknown-field");
        assertThat(step(find.formatted("event.id"))).isEmpty();
        assertThat(step(find.formatted("null"))).containsExactly("Step missing-input");
        assertThat(step(find.formatted("[1]"))).containsExactly("Step bad-input");
    }

    @Test
    void otherInputsOfPlainTypes() {
        String http = "<a:component type='http.request'><a:input name='url'>https://example.org</a:input>"
                + "<a:input name='%s' kind='script'>%s</a:input></a:component>";
        assertThat(step(http.formatted("method", "&quot;FETCH&quot;"))).containsExactly("Step bad-input");
        assertThat(step(http.formatted("method", "&quot;POST&quot;"))).isEmpty();
        assertThat(step(http.formatted("headers", "[1]"))).containsExactly("Step bad-input");
        assertThat(step(http.formatted("headers", "({ a: event.id })"))).isEmpty();
        String answer =
                "<a:component type='http.answer'><a:input name='status' kind='script'>%s</a:input></a:component>";
        assertThat(step(answer.formatted("&quot;soon&quot;"))).containsExactly("Step bad-input");
        assertThat(step(answer.formatted("404"))).isEmpty();
    }

    @Test
    void theMessageNamesElementInputAndHowToMendIt() {
        DiagramProblem limit = problem(find(deals.ref(), "limit", "script", "'abc'"));
        assertThat(limit.isError()).isTrue();
        assertThat(limit.message().in(Texts.ENGLISH))
                .contains("“Automatic step (unnamed)”", "\"abc\"")
                .endsWith("what fits is a whole number from 1 to 1000");
        assertThat(Objects.requireNonNull(limit.hint()).in(Texts.ENGLISH)).startsWith("Write another value");
        DiagramProblem sort = problem(find(deals.ref(), "sort", "value", "zz"));
        assertThat(sort.message().in(Texts.RUSSIAN)).contains("Автоматический шаг (без названия) · Порядок", "zz");
    }

    private DiagramProblem problem(String component) {
        List<DiagramProblem> problems = scenarios.problems(ADMINISTRATOR, Bpmn.step(component));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void aRoundOverRecordsIsASearchToo() {
        String loop =
                "<b:startEvent id='Start'/><b:serviceTask id='Each'><b:extensionElements><a:component type='variables.set'/>"
                        + "</b:extensionElements><b:multiInstanceLoopCharacteristics isSequential='true'><b:extensionElements><a:each item='deal'>"
                        + "<a:records><a:input name='catalog'>" + deals.ref()
                        + "</a:input><a:input name='sort'>zz</a:input></a:records></a:each></b:extensionElements>"
                        + "</b:multiInstanceLoopCharacteristics></b:serviceTask><b:endEvent id='End'/>"
                        + flow("F1", "Start", "Each") + flow("F2", "Each", "End");
        assertThat(codes(loop)).containsExactly("Each unknown-field");
    }
}
