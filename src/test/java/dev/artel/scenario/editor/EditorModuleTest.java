package dev.artel.scenario.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import dev.artel.scenario.ScenarioTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EditorModuleTest extends ScenarioTest {
    @Autowired
    private Palette palette;

    @Autowired
    private Typings typings;

    @Test
    void thePaletteSpeaksTheReadersLanguage() {
        assertThat(palette.entries(Texts.RUSSIAN))
                .extracting(Palette.Entry::name)
                .contains("Найти записи", "Код");
        assertThat(palette.entries(Texts.ENGLISH))
                .extracting(Palette.Entry::name)
                .contains("Find records", "Code");
        String call = palette.entries(Texts.ENGLISH).stream()
                .filter(entry -> entry.type().equals("http.request"))
                .map(Json::write)
                .findFirst()
                .orElseThrow();
        assertThat(call)
                .contains(
                        "\"effect\":\"outside\"",
                        "\"callable\":false",
                        "\"syncable\":false",
                        "\"default\":\"GET\"",
                        "{\"id\":\"POST\",\"name\":\"POST\"}");
    }

    @Test
    void scriptsAreToldTheTypesOfTheCompanysOwnFields() {
        Catalog catalog = catalog(
                "[{'id':'name','name':'Имя */ клиента','type':'text'},{'name':'Сумма','type':'number'},"
                        + "{'id':'state','name':'Статус','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'}]}}]");
        Typings.Scope scope = typings.of(ADMINISTRATOR, catalog.ref(), "$record.after.update", Texts.ENGLISH);
        assertThat(scope.dts())
                .contains("\"name\"?: string;", "\"2\"?: number | null;", "\"state\"?: (\"new\")[];")
                .contains("declare const prevValues: Values;", "declare const recordId: string;")
                .contains(
                        "declare const records: {",
                        "find(catalog: CatalogId | Id",
                        "remove(catalog: CatalogId | Id, id: Id): void;")
                .contains("/** Имя * / клиента */")
                .contains("\"" + catalog.ref() + "\"");
        assertThat(scope.completions())
                .extracting(Typings.Completion::label)
                .contains("values", "record", "user", "records.find", "mail.send", "log.info", "fail", "values.state");
        assertThat(typings.of(ADMINISTRATOR, null, null, Texts.RUSSIAN).dts())
                .contains("type Values = { [field: string]: any };");
    }
}
