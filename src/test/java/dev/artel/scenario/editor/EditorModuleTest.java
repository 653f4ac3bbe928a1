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
                        "get<C extends keyof Catalogs | Id>(catalog: C, id: Id, options?: { fields?: Wanted[] }): Rec<Of<C>> | null;",
                        "create<C extends keyof Catalogs | Id>(catalog: C, values: Of<C>): Rec<Of<C>>;",
                        "/** Puts a record into the trash. */ remove<")
                .contains("/** Имя * / клиента */", "/** Статус: new = Новый */")
                .contains(" */ \"" + catalog.ref() + "\": Fields" + catalog.id() + ";")
                .contains("type Values = Fields" + catalog.id() + ";");
        assertThat(scope.completions())
                .extracting(Typings.Completion::label)
                .contains(
                        "values",
                        "record",
                        "user",
                        "records.find",
                        "mail.send",
                        "log.info",
                        "fail",
                        "values.state",
                        "values[\"2\"]");
        assertThat(typings.of(ADMINISTRATOR, null, null, Texts.RUSSIAN).dts()).contains("type Values = AnyValues;");
    }

    @Test
    void otherCatalogsAreToldOneByOneAndTheirRevisionChangesWithTheirFields() {
        Catalog catalog = catalog("[{'id':'phone','name':'Телефон','type':'contact'}]");
        Typings.Declared declared = typings.fields(ADMINISTRATOR, catalog.ref());
        assertThat(declared.dts())
                .isEqualTo("interface Fields" + catalog.id()
                        + " {\n  /** Телефон */ \"phone\"?: Contact[];\n  [field: string]: any;\n}\n");
        assertThat(typings.fields(ADMINISTRATOR, catalog.ref())).isEqualTo(declared);
        assertThat(typings.of(ADMINISTRATOR, null, null, Texts.RUSSIAN).dts())
                .contains("Fields" + catalog.id() + ";")
                .doesNotContain("interface Fields");
    }
}
