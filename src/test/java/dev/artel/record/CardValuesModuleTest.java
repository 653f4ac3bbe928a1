package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.record.filter.saved.SavedFilters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Filters that mean something else for everybody: me, and what stands in a field of my card. */
class CardValuesModuleTest extends RecordTest {
    private static final String USERS = "$users";

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private SavedFilters views;

    private Catalog departments;
    private Catalog deals;
    private Someone anna;
    private Someone boris;
    private Someone vera;
    private String stem;

    @BeforeEach
    void people() {
        departments = fixture.create(text("name"));
        stem = "x" + departments.id();
        Catalog cities = fixture.create(text("name"));
        List.of("Sales", "Supply", "Books").forEach(name -> make(departments, "{'name':'" + name + "'}"));
        make(cities, "{'name':'Omsk'}");
        card(
                link(stem + "dep", true, departments),
                link(stem + "city", false, cities),
                field(stem + "boss", "user", "{}"),
                field(stem + "mates", "user", "{'multiselect':true}"),
                text(stem + "note"));
        anna = employee("Anna", "'" + stem + "dep':[1,2]");
        boris = employee(
                "Boris", "'%sdep':[3],'%sboss':[%d],'%smates':[%d,1]".formatted(stem, stem, id(anna), stem, id(anna)));
        vera = employee("Vera", "'" + stem + "city':[1]");
        deals = fixture.create(
                text("name"),
                link("deps", true, departments, cities),
                field("manager", "user", "{}"),
                field("team", "user", "{'multiselect':true}"),
                link("people", true, catalogs.find(USERS).orElseThrow()));
        deal("'deps':[{'catalogId':'%s','recordId':1}],'manager':[%d]", departments.ref(), id(anna));
        deal(
                "'deps':[{'catalogId':'%s','recordId':2},{'catalogId':'%s','recordId':1}]",
                departments.ref(), cities.ref());
        deal("'deps':[{'catalogId':'%s','recordId':3}],'team':[%d,%d]", departments.ref(), id(anna), id(boris));
        deal("'deps':[{'catalogId':'%s','recordId':1}],'people':[{'recordId':%d}]", cities.ref(), id(anna));
        deal("'manager':[%d]", id(vera));
    }

    @AfterEach
    void takeTheFieldsAway() {
        card();
    }

    @Test
    void everybodyFindsWhatTheirOwnCardSays() {
        finds("{'deps':[{'currentUserField':'%sdep'}]}", List.of(1L, 2L), List.of(3L), List.of());
        finds("{'deps':{'currentUserField':'%scity'}}", List.of(), List.of(), List.of(2L, 4L));
        finds(
                "{'deps':[{'currentUserField':'%sdep'},{'catalogId':'" + departments.id() + "','recordId':3}]}",
                List.of(1L, 2L, 3L),
                List.of(3L),
                List.of(3L));
        finds("[{'fieldId':'manager','value':['CURRENT_USER']}]", List.of(1L), List.of(), List.of(5L));
        finds("{'manager':[{'currentUserField':'%sboss'},'CURRENT_USER']}", List.of(1L), List.of(1L), List.of(5L));
        finds("{'manager':[{'currentUserField':'%smates'}]}", List.of(), List.of(1L), List.of());
        finds("{'team':[{'currentUserField':'%sboss'}]}", List.of(), List.of(3L), List.of());
        finds("{'team':[{'currentUserField':'%smates'}]}", List.of(), List.of(3L), List.of());
        finds("{'people':[{'currentUserField':'%sboss'}]}", List.of(), List.of(4L), List.of());
        finds("{'people':[{'recordId':'CURRENT_USER'}]}", List.of(4L), List.of(), List.of());
    }

    @Test
    void aCardFieldCostsNoStatementOfItsOwn() {
        Search plain = Search.all().filter(values("{'manager':[1]}"));
        Search mine = Search.all().filter(values("{'deps':[{'currentUserField':'" + stem + "dep'}],'manager':[1]}"));
        int usual =
                statements.here(() -> records.find(anna, deals.ref(), plain)).statements();
        statements.here(() -> records.find(anna, deals.ref(), mine)).assertStatementsAtMost(usual);
    }

    @Test
    void aFieldThatCannotFitIsRefused() {
        refused("{'deps':[{'currentUserField':'nothing'}]}", "deps", "nothing");
        refused("{'deps':[{'currentUserField':'" + stem + "note'}]}", "deps", stem + "note");
        refused("{'deps':[{'currentUserField':'" + stem + "boss'}]}", "deps", stem + "boss");
        refused("{'manager':[{'currentUserField':'" + stem + "dep'}]}", "manager", stem + "dep");
    }

    @Test
    void aViewForgetsAFieldOfTheCardThatIsGone() {
        String view = views.create(admin, deals.ref(), named("{'deps':[{'currentUserField':'" + stem + "dep'}]}"))
                .ref();
        assertThat(found(anna, Search.all().view(view))).containsExactly(1L, 2L);
        card();
        assertThat(found(anna, Search.all().view(view))).isEmpty();
        assertThat(views.problem(views.find(admin, deals.ref(), view), admin)).isPresent();
    }

    /** The request's filter and a view of it, for each of the three. */
    private void finds(String filter, List<Long> annas, List<Long> boriss, List<Long> veras) {
        String sent = filter.formatted(stem);
        String view = views.create(admin, deals.ref(), named(sent)).ref();
        List<List<Long>> expected = List.of(annas, boriss, veras);
        List<Someone> people = List.of(anna, boris, vera);
        for (int i = 0; i < people.size(); i++) {
            Search search = Search.all().filter(Json.read(sent.replace('\'', '"')));
            assertThat(found(people.get(i), search))
                    .as("%s of %s", sent, people.get(i).actor())
                    .isEqualTo(expected.get(i));
            assertThat(found(people.get(i), Search.all().view(view))).isEqualTo(expected.get(i));
        }
        views.remove(admin, deals.ref(), view);
    }

    private static ObjectNode named(String filter) {
        return Json.object().put("name", "View").set("filters", Json.read(filter.replace('\'', '"')));
    }

    private List<Long> found(Someone who, Search search) {
        return records.find(who, deals.ref(), search).items().stream()
                .map(Rec::id)
                .sorted()
                .toList();
    }

    private void refused(String filter, String field, String word) {
        Search search = Search.all().filter(values(filter));
        assertThatThrownBy(() -> found(anna, search)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.faults().get(0).field()).isEqualTo(field);
            assertThat(problem.getMessage()).contains("«" + word + "»");
        });
    }

    private void deal(String values, Object... arguments) {
        make(deals, "{" + values.formatted(arguments) + "}");
    }

    private Someone employee(String name, String more) {
        Rec rec = records.create(
                admin,
                cause,
                USERS,
                values("{'$name':'" + name + "','$email':'" + name + stem + "@example.com'," + "'$role':['$employee'],"
                        + more + "}"));
        return Someone.numbered(rec.id());
    }

    private static long id(Someone who) {
        return who.actor().userId();
    }

    /** Gives the employees' card those fields besides the platform's own, which other tests rely on. */
    private void card(RecordFixture.Draft... fields) {
        ObjectNode sent = Json.object();
        ArrayNode list = sent.putArray("fields");
        List.of("$name", "$email", "$role", "$status")
                .forEach(id -> list.addObject().put("id", id));
        List.of(fields).forEach(field -> list.add(field.json()));
        catalogs.update(admin, USERS, sent);
    }
}
