package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.record.link.Candidate;
import dev.artel.record.link.CandidateSearch;
import dev.artel.record.link.Candidates;
import dev.artel.record.link.Relation;
import dev.artel.record.link.RelationSearch;
import dev.artel.record.link.Relations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LinksModuleTest extends RecordTest {
    @Autowired
    private Relations relations;

    @Autowired
    private Candidates candidates;

    @Test
    void whoPointsHereIsListedByCatalogAndField() {
        Catalog clients = fixture.create(text("name"));
        Catalog deals = fixture.create(
                "Deals",
                text("title"),
                link("client", false, clients),
                link(null, true, clients).hide());
        make(clients, "{'name':'Anna'}");
        for (int i = 1; i <= 5; i++) {
            make(deals, "{'title':'Deal " + i + "','client':[{'recordId':'1'}]}");
        }
        records.remove(admin, cause, deals.ref(), "5");

        List<Relation> found = relations.of(admin, clients.ref(), "1", search(List.of(), 3, null));

        assertThat(found).singleElement().satisfies(relation -> {
            assertThat(relation.catalog().ref()).isEqualTo(deals.ref());
            assertThat(relation.field().ref()).isEqualTo("client");
            assertThat(relation.records())
                    .extracting(Relation.Item::title)
                    .containsExactly("Deal 4", "Deal 3", "Deal 2");
            assertThat(relation.total()).isEqualTo(new Count(4, true));
        });
        assertThat(relations
                        .of(admin, clients.ref(), "1", search(List.of(deals.ref()), 2, "title"))
                        .get(0)
                        .records())
                .extracting(Relation.Item::title)
                .containsExactly("Deal 1", "Deal 2");
        assertThat(relations.of(
                        admin, clients.ref(), "1", new RelationSearch(List.of(), null, true, null, false, 1, 0)))
                .hasSize(2);
        assertThatThrownBy(() -> relations.of(admin, clients.ref(), "9", search(List.of(), 3, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void peopleAreLinkedFromCardsToo() {
        Catalog tasks = fixture.create(text("title"), field("who", "user", "{}"));
        Rec anna = records.create(admin, cause, "$users", values("{'$name':'Anna Relation','$role':['$employee']}"));
        make(tasks, "{'title':'Call','who':[{'id':'" + anna.ref() + "'}]}");

        List<Relation> found = relations.of(admin, "$users", anna.ref(), search(List.of(tasks.ref()), 10, null));

        assertThat(found)
                .singleElement()
                .satisfies(relation -> assertThat(relation.records())
                        .extracting(Relation.Item::title)
                        .containsExactly("Call"));
    }

    @Test
    void whoMakesARecordCanStandInItByHimself() {
        Catalog tasks = fixture.create(
                text("title"),
                field("who", "user", "{'defaultValue':true}"),
                field("all", "user", "{'multiselect':true}"));
        Rec berta = records.create(admin, cause, "$users", values("{'$name':'Berta','$role':['$employee']}"));
        Someone herself = Someone.numbered(berta.id());

        Rec made = records.create(herself, cause, tasks.ref(), values("{'title':'Call','all':['CURRENT_USER']}"));

        Rec read = records.get(herself, tasks.ref(), made.ref());
        assertThat(read.values().at("/who/0/title").asString()).isEqualTo("Berta");
        assertThat(read.values().at("/all/0/id").asString()).isEqualTo(berta.ref());
    }

    @Test
    void whatCanBeLinkedIsFoundByAPartOfTheTitle() {
        Catalog clients = fixture.create("Clients", text("name"));
        Catalog firms = fixture.create("Firms", text("name"));
        Catalog deals = fixture.create(link("who", true, clients, firms));
        make(clients, "{'name':'Анна Ёлкина'}");
        make(clients, "{'name':'100%'}");
        make(firms, "{'name':'ООО Елка'}");

        assertThat(titles(deals, "ёлк")).containsExactly("Анна Ёлкина", "ООО Елка");
        assertThat(titles(deals, "0%")).containsExactly("100%");
        assertThat(titles(deals, "_")).isEmpty();
        assertThat(titles(deals, "")).hasSize(3);
        JsonNode only = Json.read(
                "[{\"catalogId\":\"" + clients.ref() + "\",\"filters\":[{\"fieldId\":\"name\",\"value\":\"анна\"}]}]");
        assertThat(candidates.forLink(admin, deals.ref(), "who", new CandidateSearch("", clients.ref(), only, 10)))
                .extracting(Candidate::title)
                .containsExactly("Анна Ёлкина");
        assertThat(candidates.forLink(
                        admin, deals.ref(), "who", new CandidateSearch("", clients.ref(), only.get(0), 10)))
                .as("one filter alone needs no list around it")
                .extracting(Candidate::title)
                .containsExactly("Анна Ёлкина");
        for (String odd : List.of("{\"filters\":[]}", "[5]", "\"clients\"", "{}")) {
            CandidateSearch search = new CandidateSearch("", null, Json.read(odd), 10);
            assertThatThrownBy(() -> candidates.forLink(admin, deals.ref(), "who", search))
                    .as(odd)
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void onlyWhatMayBeSeenIsOfferedWhereTheFieldSaysSo() {
        Catalog clients = fixture.create(text("name"));
        Catalog deals = fixture.create(link("any", true, clients), link("seen", true, "'accessOnly':true,", clients));
        make(clients, "{'name':'Anna'}");
        Someone blind = Someone.employee().on(clients.id(), Grant.NOTHING);

        assertThat(candidates.forLink(blind, deals.ref(), "any", new CandidateSearch("", null, null, 10)))
                .hasSize(1);
        assertThat(candidates.forLink(blind, deals.ref(), "seen", new CandidateSearch("", null, null, 10)))
                .isEmpty();
        assertThat(candidates.forFilter(blind, deals.ref(), "any", new CandidateSearch("", null, null, 10)))
                .isEmpty();
        assertThatThrownBy(() -> records.create(blind, cause, deals.ref(), values("{'seen':[{'recordId':'1'}]}")))
                .isInstanceOf(Problem.class);
        assertThat(records.create(blind, cause, deals.ref(), values("{'any':[{'recordId':'1'}]}"))
                        .values()
                        .path("any"))
                .hasSize(1);
    }

    @Test
    void valuesOfLinkedRecordsComeLevelByLevel() {
        Catalog cities = fixture.create(text("name"));
        Catalog clients = fixture.create(text("name"), text("secret"), link("city", false, cities));
        Catalog deals = fixture.create(link("client", true, clients));
        make(cities, "{'name':'Пермь'}");
        make(clients, "{'name':'Anna','secret':'canary','city':[{'recordId':'1'}]}");
        make(deals, "{'client':[{'recordId':'1'}]}");
        Fields fields = new Fields(
                Set.of("client"),
                Map.of(
                        "client",
                        Map.of(
                                clients.ref(),
                                new Fields(
                                        Set.of("city"),
                                        Map.of("city", Map.of(cities.ref(), Fields.of(Set.of("name")))),
                                        false))),
                false);

        JsonNode client = records.get(admin, deals.ref(), "1", fields)
                .values()
                .path("client")
                .path(0);

        assertThat(client.path("recordValues").propertyNames()).containsExactlyInAnyOrder("3", "city");
        assertThat(client.path("recordValues")
                        .path("city")
                        .path(0)
                        .path("recordValues")
                        .path("name")
                        .asString())
                .isEqualTo("Пермь");
        Someone half = Someone.employee()
                .on(clients.id(), Grant.of(Privilege.VIEW, FieldRight.VIEW, Map.of(2L, FieldRight.HIDDEN)));
        Fields secret =
                new Fields(Set.of(), Map.of("client", Map.of(clients.ref(), Fields.of(Set.of("secret")))), false);
        assertThatThrownBy(() -> records.get(half, deals.ref(), "1", secret)).isInstanceOf(Problem.class);
    }

    private List<String> titles(Catalog catalog, String part) {
        return candidates.forLink(admin, catalog.ref(), "who", new CandidateSearch(part, null, null, 10)).stream()
                .map(Candidate::title)
                .toList();
    }

    private static RelationSearch search(List<String> catalogs, int limit, @Nullable String sort) {
        return new RelationSearch(catalogs, null, false, sort, false, limit, 0);
    }
}
