package dev.artel.catalog.rest;

import static dev.artel.catalog.Drafts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.People;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.catalog.field.FieldTypes;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import dev.artel.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogAnswerModuleTest extends ModuleTest {
    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Sections sections;

    @Autowired
    private FieldTypes types;

    private CatalogController controller;
    private Section section;

    @BeforeEach
    void open() {
        controller = new CatalogController(catalogs, new CatalogAnswer(catalogs));
        section = sections.create(People.ADMINISTRATOR, json("{'name': 'Продажи', 'icon': 'briefcase'}"));
    }

    private static MockHttpServletRequest request(String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    private static JsonNode written(Object item) {
        return Json.MAPPER.valueToTree(item);
    }

    @Test
    void aCatalogIsAnsweredAsDocumented() {
        CatalogItem created = controller.create(People.ADMINISTRATOR, json("""
            {'name': 'Клиенты', 'icon': 'users', 'sectionId': '%s', 'fields': [
              {'name': 'Имя', 'type': 'text', 'hint': 'Как зовут', 'comment': 'для нас'},
              {'id': 'phone', 'name': 'Телефон', 'type': 'contact', 'config': {'type': 'phone'}}]}
            """, section.ref()));

        JsonNode answer = written(controller.one(People.EMPLOYEE, created.id(), request()));

        assertThat(answer.toString())
                .isEqualTo(json("""
                    {'id':'%s','sectionId':'%s','icon':'users','name':'Клиенты','chat':{'newChats':0},'history':true,'fields':[
                    {'id':'1','prevId':'1','duplicateResultWithPrevId':false,'name':'Имя','required':false,'type':'text','hint':'Как зовут','isSystem':false,'history':true,'filterable':true,'apiOnly':false,'hidden':false,'comment':'','config':{'type':'text','mask':null},'visible':null,'formulaConfig':null,'formulaType':null},
                    {'id':'phone','prevId':'2','duplicateResultWithPrevId':true,'name':'Телефон','required':false,'type':'contact','hint':'','isSystem':false,'history':true,'filterable':true,'apiOnly':false,'hidden':false,'comment':'','config':{'type':'phone','defaultEmptyValue':[]},'visible':null,'formulaConfig':null,'formulaType':null}
                    ],'privilegeCode':'delete','fieldPrivilegeCodes':{},'canCreate':true,'createFieldPrivilegeCodes':{},'manual':'','revision':%s}
                    """, created.id(), section.ref(), created.revision())
                        .toString());
    }

    @Test
    void aLinkIsSentShortAndAnsweredWithNames() {
        CatalogItem target = controller.create(
                People.ADMINISTRATOR,
                json(
                        "{'name': 'Города', 'icon': 'city', 'sectionId': %s, 'fields': [{'name': 'Название', 'type':"
                                + " 'text'}]}",
                        section.id()));
        CatalogItem created = controller.create(
                People.ADMINISTRATOR,
                json(
                        "{'name': 'Клиенты', 'sectionId': %s, 'fields': [{'name': 'Город', 'type': 'object', 'config':"
                                + " {'catalogs': [{'id': %s}], 'fields': {'%s': [{'id': '1'}]}}}]}",
                        section.id(), target.id(), target.id()));

        JsonNode config = written(created).path("fields").path(0).path("config");

        assertThat(config.path("catalogs").toString())
                .isEqualTo("[{\"dbId\":" + target.id() + ",\"id\":\"" + target.id()
                        + "\",\"title\":\"Города\",\"icon\":\"city\",\"removed\":false}]");
        assertThat(config.path("fields").path(target.id()).path(0).path("name").asString())
                .isEqualTo("Название");

        controller.remove(People.ADMINISTRATOR, target.id());
        CatalogItem again = controller.update(
                People.ADMINISTRATOR,
                created.id(),
                Json.object()
                        .<ObjectNode>set(
                                "fields",
                                written(controller.one(People.ADMINISTRATOR, created.id(), request()))
                                        .path("fields")));

        assertThat(written(again)
                        .path("fields")
                        .path(0)
                        .path("config")
                        .path("catalogs")
                        .path(0)
                        .path("removed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void listsAreAskedForBySectionAndByIdsInEitherForm() {
        CatalogItem one = controller.create(
                People.ADMINISTRATOR, json("{'name': 'A', 'sectionId': %s, 'fields': []}", section.id()));
        CatalogItem two = controller.create(
                People.ADMINISTRATOR, json("{'name': 'B', 'sectionId': %s, 'fields': []}", section.id()));

        assertThat(controller.list(People.EMPLOYEE, request("sectionId", section.ref())))
                .extracting(CatalogItem::id)
                .containsExactly(one.id(), two.id());
        assertThat(controller.list(People.EMPLOYEE, request("id", one.id(), "id", two.id())))
                .hasSize(2);
        assertThat(controller.list(People.EMPLOYEE, request("id[0]", two.id(), "id[1]", "999999")))
                .extracting(CatalogItem::id)
                .containsExactly(two.id());
        assertThat(controller.list(People.EMPLOYEE, request("id", "$scripts"))).isEmpty();
    }

    @Test
    void employeesSeeOfColleaguesWhatIsGranted() {
        CatalogItem users = controller.one(People.EMPLOYEE, "3", request());

        assertThat(users.id()).isEqualTo("$users");
        assertThat(users.privilegeCode()).isEqualTo("view");
        assertThat(users.fields()).extracting(FieldItem::id).containsExactly("$name", "$email");
        assertThat(users.fieldPrivilegeCodes()).isEmpty();
        assertThat(users.fields()).allMatch(FieldItem::isSystem);
        assertThat(controller
                        .one(People.ADMINISTRATOR, "$users", request("fields", "[\"2\", \"$role\"]"))
                        .fields())
                .extracting(FieldItem::id)
                .containsExactly("$email", "$role");
        for (String unknown : List.of("bad", "[\"$name\", \"99\"]")) {
            assertThatThrownBy(() -> controller.one(People.ADMINISTRATOR, "$users", request("fields", unknown)))
                    .as(unknown)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.kind().status()).isEqualTo(400));
        }
    }

    @Test
    void theEmployeesCatalogTakesFieldsOfItsOwnAndKeepsItsNames() {
        CatalogItem before = controller.one(People.ADMINISTRATOR, "$users", request());
        List<FieldItem> fields = before.fields();
        JsonNode sent = written(before).path("fields");
        ((ArrayNode) sent).add(json("{'name': 'Отдел', 'type': 'text', 'id': 'dep%s'}", section.id()));

        CatalogItem after =
                controller.update(People.ADMINISTRATOR, "$users", Json.object().<ObjectNode>set("fields", sent));

        assertThat(after.fields()).hasSize(fields.size() + 1);
        LocaleContextHolder.setLocale(Texts.ENGLISH);
        try {
            assertThat(controller.one(People.ADMINISTRATOR, "$users", request()).fields())
                    .extracting(FieldItem::name)
                    .contains("Name", "E-mail", "Role", "Status");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        Catalog users = catalogs.find("$users").orElseThrow();
        assertThat(users.field("$role")
                        .orElseThrow()
                        .config()
                        .path("items")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Администратор");
        // other tests share the catalog
        controller.update(
                People.ADMINISTRATOR,
                "$users",
                Json.object().<ObjectNode>set("fields", written(before).path("fields")));
        assertThat(controller.one(People.ADMINISTRATOR, "$users", request()).fields())
                .hasSize(fields.size());
    }

    @Test
    void thePaletteSpeaksBothLanguages() {
        FieldTypeController palette = new FieldTypeController(types);

        List<FieldTypeItem> russian = palette.list(Texts.RUSSIAN);
        List<FieldTypeItem> english = palette.list(Texts.ENGLISH);

        assertThat(russian)
                .extracting(FieldTypeItem::type)
                .contains(
                        "group",
                        "text",
                        "number",
                        "date",
                        "dropdown",
                        "radiobutton",
                        "checkboxes",
                        "switch",
                        "progress",
                        "contact",
                        "user",
                        "object");
        assertThat(russian).hasSameSizeAs(english);
        assertThat(written(russian.get(0)).path("group").asString()).isEqualTo("text");
        assertThat(english)
                .filteredOn(item -> item.type().equals("object"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isNull();
                    assertThat(item.settings()
                                    .path("properties")
                                    .path("mode")
                                    .path("oneOf")
                                    .path(0)
                                    .toString())
                            .isEqualTo("{\"const\":\"list\",\"title\":\"List\"}");
                });
    }
}
