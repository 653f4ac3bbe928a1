package dev.artel.catalog.field.types;

import static dev.artel.catalog.field.FakeContext.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.FakeContext;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Problem;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ChoiceFieldsTest extends TypeTest {
    private static final String ITEMS =
            "'items': [{'id': 'new', 'name': 'Новый', 'color': 'D3E3FF', '_cid': 'c7'}, {'name': 'Два'}, {'id': 5,"
                    + " 'name': 'Пять'}]";

    private final Field status = field(new DropdownField(), "{" + ITEMS + ", 'defaultEmptyValue': ['new']}");
    private final Field several = field(new DropdownField(), "{" + ITEMS + ", 'multiselect': true}");
    private final Field radio = field(new RadiobuttonField(), "{" + ITEMS + "}");
    private final Field boxes = field(new CheckboxesField(), "{" + ITEMS + "}");

    private static List<Reference> options(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Reference::option).toList();
    }

    @Test
    void optionsAreNumberedAndKeepWhatTheyBring() {
        assertThat(status.config().toString().replace('"', '\''))
                .isEqualTo("{'items':[{'id':'new','dbId':1,'name':'Новый','color':'D3E3FF','_cid':'c7'},"
                        + "{'id':'2','dbId':2,'name':'Два','color':'D2F4D9'},{'id':'5','dbId':5,'name':'Пять','color':'FFF0C2'}],"
                        + "'defaultEmptyValue':['new'],'multiselect':false,'type':'dropdown'}");
        assertThat(radio.config().path("items").path(1).toString())
                .isEqualTo("{\"id\":\"2\",\"dbId\":2,\"name\":\"Два\"}");
    }

    @Test
    void aStatusIsAListOfOne() {
        assertThat(status.type().storage(status.config())).isEqualTo(new Storage.Column(Storage.Kind.NUMBERED));
        assertThat(parse(status, "['new']")).isEqualTo(1L);
        assertThat(parse(status, "[1]")).isEqualTo(1L);
        assertThat(parse(status, "2")).isEqualTo(2L);
        assertThat(parse(status, "[{'id': '5'}]")).isEqualTo(5L);
        assertThat(answered(status, "1")).isEqualTo("['new']");
        assertThat(answered(status, "null")).isEqualTo("[]");
        refuses(status, "['new', '2']", "один");
        refuses(status, "['gone']", "gone", "new (Новый)", "2 (Два)");
        assertThat(status.type().initial(status, context)).hasToString("[\"new\"]");
    }

    @Test
    void severalOptionsAreASet() {
        assertThat(several.type().storage(several.config())).isEqualTo(new Storage.References());
        assertThat(parse(several, "[5, 'new', '5']")).isEqualTo(options(1, 5));
        assertThat(answered(several, "['5', 'new']")).isEqualTo("['new','5']");
        assertThat(answered(boxes, "[2, 5]")).isEqualTo("['2','5']");
        assertThat(answered(radio, "['2']")).isEqualTo("'2'");
        assertThat(answered(radio, "null")).isEqualTo("null");
    }

    @Test
    void aStatusIsFilteredByAnyAndCheckboxesByAll() {
        assertThat(filter(status, "['new', 2]")).isEqualTo(new Condition.AnyOf(options(1, 2)));
        assertThat(filter(status, "'[\\\"new\\\", 2]'")).isEqualTo(new Condition.AnyOf(options(1, 2)));
        assertThat(filter(boxes, "'[1,2]'")).isEqualTo(new Condition.AllOf(options(1, 2)));
        assertThat(filter(radio, "'2'")).isEqualTo(new Condition.AnyOf(options(2)));
        assertThat(filter(boxes, "[1, 2]")).isEqualTo(new Condition.AllOf(options(1, 2)));
        assertThat(filter(boxes, "{'$or': [[1, 2], [2]]}"))
                .isEqualTo(new Condition.Any(
                        List.of(new Condition.AllOf(options(1, 2)), new Condition.AllOf(options(2)))));
        assertThat(filter(status, "'$empty'")).isEqualTo(new Condition.Empty());
    }

    @Test
    void anOptionThatIsRemovedStillNamesOldValuesAndComesBack() {
        FieldType type = status.type();
        ObjectNode before = status.config();
        ObjectNode sent = before.deepCopy();
        sent.set("items", json("[{'id': '2', 'name': 'Вторая'}, {'name': 'Новая'}]"));

        ObjectNode after = type.config(sent, new FakeContext(ZoneId.of("UTC"), before));

        assertThat(after.path("items").toString().replace('"', '\''))
                .isEqualTo(
                        "[{'id':'2','dbId':2,'name':'Вторая','color':'D2F4D9'},{'id':'3','dbId':3,'name':'Новая','color':'D2F4D9'}]");
        assertThat(after.path("removedItems").path(0).path("id").asString()).isEqualTo("new");
        assertThat(after.path("defaultEmptyValue").toString()).isEqualTo("[]");
        Field field = new Field(1, 7, null, "Поле", type, after, false, "", true, true, false, false, "", null);
        assertThat(type.json(1L, field, context).toString()).isEqualTo("[\"new\"]");
        assertThat(type.parse(json("['new']"), field, context)).isEqualTo(1L);

        sent = after.deepCopy();
        sent.set("items", json("[{'id': 'new', 'name': 'Снова'}, {'id': '2', 'name': 'Вторая'}]"));
        ObjectNode back = type.config(sent, new FakeContext(ZoneId.of("UTC"), after));

        assertThat(back.path("items").path(0).path("dbId").asLong()).isEqualTo(1);
        assertThat(back.path("removedItems").size()).isEqualTo(2);
    }

    @Test
    void settingsThatCannotBeAreRefusedByName() {
        for (String config : List.of(
                "{'items': 'x'}",
                "{'items': [{'name': ''}]}",
                "{'items': [{'id': 'a b', 'name': 'A'}]}",
                "{'items': [{'id': 'a', 'name': 'A'}, {'id': 'a', 'name': 'B'}]}",
                "{'items': [], 'defaultEmptyValue': ['a']}",
                "{'items': [{'name': 'A'}, {'name': 'B'}], 'defaultEmptyValue': [1, 2]}",
                "{'multiselect': 'often'}",
                "{'type': 'menu'}")) {
            assertThatThrownBy(() -> field(new DropdownField(), config))
                    .as(config)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.faults().get(0).field()).startsWith("config."));
        }
    }
}
