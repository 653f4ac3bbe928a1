package dev.artel.catalog.field.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.FakeContext;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Presented;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LinkFieldsTest extends TypeTest {
    private final Field user = field(new UserField(), "{}");
    private final Field users = field(new UserField(), "{'multiselect': true}");
    private final Field one = field(new ObjectField(), "{'catalogs': [{'id': 'targets'}]}");
    private final Field many = field(new ObjectField(), "{'catalogs': [{'id': 101}, '$users'], 'multiselect': true}");

    @Test
    void oneEmployeeIsAColumnAndSeveralAreReferences() {
        assertThat(user.type().storage(user.config())).isEqualTo(new Storage.Column(Storage.Kind.NUMBERED));
        assertThat(users.type().storage(users.config())).isEqualTo(new Storage.References());
        assertThat(parse(user, "[{'id': '5', 'title': 'Анна'}]")).isEqualTo(5L);
        assertThat(parse(user, "5")).isEqualTo(5L);
        assertThat(parse(user, "'CURRENT_USER'")).isEqualTo(1L);
        assertThat(parse(users, "[{'id': 5}, '5', 6]"))
                .isEqualTo(List.of(new Reference(Catalog.USERS, 5), new Reference(Catalog.USERS, 6)));
        assertThat(answered(user, "5")).isEqualTo("[{'id':'5','title':'Запись 5','isRemoved':false}]");
        refuses(user, "[1, 2]", "одного");
        refuses(user, "777", "777");
        assertThat(filter(user, "[21, 'CURRENT_USER']"))
                .isEqualTo(new Condition.AnyOf(
                        List.of(new Reference(Catalog.USERS, 21), new Reference(Catalog.USERS, 1))));
    }

    @Test
    void aNewRecordMayHaveWhoMakesIt() {
        Field me = field(new UserField(), "{'defaultEmptyValue': ['CURRENT_USER']}");
        assertThat(me.config().path("defaultValue").asBoolean()).isTrue();
        assertThat(me.type().initial(me, context)).hasToString("[\"CURRENT_USER\"]");
        Field fixed = field(new UserField(), "{'defaultEmptyValue': [{'id': '7'}]}");
        assertThat(fixed.type().initial(fixed, context)).hasToString("[{\"id\":\"7\"}]");
    }

    @Test
    void aLinkNamesCatalogAndRecord() {
        assertThat(parse(one, "[{'catalogId': 'targets', 'recordId': '9'}]")).isEqualTo(List.of(new Reference(101, 9)));
        assertThat(parse(one, "9")).isEqualTo(List.of(new Reference(101, 9)));
        assertThat(parse(
                        many,
                        "[{'catalogId': 101, 'recordId': 9}, {'catalogId': '$users', 'recordId': 2},"
                                + " {'catalogId': '101', 'recordId': '9'}]"))
                .isEqualTo(List.of(new Reference(101, 9), new Reference(Catalog.USERS, 2)));
        assertThat(answered(one, "9"))
                .isEqualTo("[{'sectionId':'2','catalogId':'targets','catalogTitle':'Catalog"
                        + " targets','catalogIcon':'folder','recordId':'9','recordTitle':'Запись"
                        + " 9','isRemoved':false}]");
        refuses(one, "[1, 2]", "одну");
        refuses(one, "777", "777", "Catalog targets");
        refuses(one, "{'catalogId': 5, 'recordId': 1}", "targets");
        refuses(many, "{'recordId': 1}", "назовите в catalogId");
        refuses(many, "9", "targets, $users");
    }

    @Test
    void aFilterNamesRecordsOrWhatHoldsForThem() {
        assertThat(filter(one, "[{'catalogId': '101', 'recordId': '9'}, {'catalogId': '101', 'recordId': '10'}]"))
                .isEqualTo(new Condition.AnyOf(List.of(new Reference(101, 9), new Reference(101, 10))));
        assertThat(filter(one, "[{'catalogId': '101', 'filters': {'5': '5'}}]"))
                .isEqualTo(new Condition.Linked(101, Filter.ALL));
        assertThat(filter(
                        many,
                        "[{'catalogId': '$users', 'recordId': 'CURRENT_USER'}, {'catalogId': 101, 'filters': []}]"))
                .isEqualTo(new Condition.Any(List.of(
                        new Condition.AnyOf(List.of(new Reference(Catalog.USERS, 1))),
                        new Condition.Linked(101, Filter.ALL))));
    }

    @Test
    void settingsNeedOnlyTheCatalogs() {
        assertThat(one.config().toString().replace('"', '\''))
                .isEqualTo(
                        "{'multiselect':false,'accessOnly':false,'enableCreate':true,'enableUnsaved':false,'enableSelect':true,"
                                + "'mode':'list','defaultEmptyValue':[],'type':'object','catalogs':[{'dbId':101,'id':'targets'}],'fields':{},"
                                + "'views':[]}");
        assertThat(new ObjectField().targets(many)).containsExactlyInAnyOrder(101L, Catalog.USERS);
        for (String config : List.of(
                "{}", "{'catalogs': []}", "{'catalogs': [{'id': 'nowhere'}]}", "{'catalogs': [1], 'mode': 'x'}")) {
            assertThatThrownBy(() -> field(new ObjectField(), config)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void answeredSettingsMeanWhatIsKept() {
        Field field = field(
                new ObjectField(),
                "{'catalogs': [{'id': 'targets'}], 'fields': {'targets': [{'id': '1'}], '5': ['2']}}");

        ObjectNode presented = new ObjectField().presented(field, new Presented.Surroundings() {
            @Override
            public Optional<Catalog> catalog(long id) {
                return context.catalog(id);
            }

            @Override
            public boolean tells(Catalog catalog, Field linked) {
                return true;
            }

            @Override
            public JsonNode field(Catalog catalog, Field linked) {
                return Json.object().put("id", linked.ref());
            }
        });

        assertThat(presented.path("catalogs").toString().replace('"', '\''))
                .isEqualTo("[{'dbId':101,'id':'targets','title':'Catalog targets','icon':'folder','removed':false}]");
        assertThat(field.config().path("fields").toString()).isEqualTo("{\"101\":[\"1\"]}");
        ObjectNode again = new ObjectField().config(presented, new FakeContext());
        assertThat(again.path("catalogs")).isEqualTo(field.config().path("catalogs"));
    }
}
