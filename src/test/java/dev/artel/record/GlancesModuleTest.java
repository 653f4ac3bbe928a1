package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GlancesModuleTest extends RecordTest {
    private static final List<String> WANTED =
            List.of("name", "phone", "amount", "day", "at", "stage", "text", "client", "no-such-field");

    @Autowired
    private Glances glances;

    private Catalog clients;
    private Catalog leads;
    private RecordKey lead;
    private RecordKey client;

    @BeforeEach
    void fill() {
        clients = fixture.create(text("name"), number("age"));
        leads = fixture.create(
                text("name"),
                field("phone", "contact", "{'type':'phone'}"),
                number("amount"),
                field("day", "date", "{'type':'date'}"),
                field("at", "date", "{'type':'time','time':true}"),
                field("stage", "dropdown", "{'items':[{'id':'new','name':'New'},{'id':'won','name':'Won'}]}"),
                field("text", "text", "{'type':'multiline'}"),
                link("client", false, clients));
        client = make(clients, "{'name':'Orion','age':30}").key();
        lead = make(
                        leads,
                        "{'name':'Anna','phone':[{'contact':'+7 901 000-00-01'},{'contact':'+7 901 000-00-02'}],"
                                + "'amount':1234.5,'day':'2026-11-23','at':'2026-11-23T09:30:00.000Z','stage':['won'],"
                                + "'text':'Long','client':[{'recordId':'1'}]}")
                .key();
    }

    @Test
    void shortValuesOfSeveralCatalogsAreAnsweredAsInRecords() {
        Map<RecordKey, Glances.Glance> seen =
                glances.of(admin, Map.of(lead, WANTED, client, List.of("age"), new RecordKey(leads.id(), 99), WANTED));

        assertThat(seen).containsOnlyKeys(lead, client);
        assertThat(seen.get(client).title()).isEqualTo("Orion");
        assertThat(plain(clients, seen.get(client))).containsExactly(Map.entry("age", "30"));
        Glances.Glance glance = seen.get(lead);
        assertThat(glance.title()).isEqualTo("Anna");
        assertThat(plain(leads, glance))
                .containsOnlyKeys("amount", "at", "day", "phone", "stage")
                .containsEntry("amount", "1234.5")
                .containsEntry("day", "\"2026-11-22T21:00:00.000Z\"")
                .containsEntry("at", "\"2026-11-23T09:30:00.000Z\"")
                .containsEntry("stage", "[\"won\"]");
        assertThat(glance.values().get(2L).get(0).path("contact").asString()).isEqualTo("+7 901 000-00-01");
        assertThat(glance.values().get(2L)).hasSize(1);
    }

    @Test
    void whatSomebodyMayNotSeeIsLeftOut() {
        Grant noPhone = Grant.of(Privilege.VIEW, FieldRight.VIEW, Map.of(1L, FieldRight.HIDDEN, 2L, FieldRight.HIDDEN));
        Someone somebody = Someone.employee().on(leads.id(), noPhone).on(clients.id(), Grant.NOTHING);

        Map<RecordKey, Glances.Glance> seen = glances.of(somebody, Map.of(lead, WANTED, client, List.of("age")));

        assertThat(seen).containsOnlyKeys(lead);
        assertThat(seen.get(lead).title()).doesNotContain("Anna");
        assertThat(plain(leads, seen.get(lead))).containsOnlyKeys("amount", "at", "day", "stage");
    }

    @Test
    void whatIsNotSetIsAbsent() {
        RecordKey empty = make(leads, "{'name':'Boris'}").key();

        assertThat(glances.of(admin, Map.of(empty, WANTED)).get(empty).values()).isEmpty();
        assertThat(glances.of(admin, Map.<RecordKey, List<String>>of())).isEmpty();
    }

    private static Map<String, String> plain(Catalog catalog, Glances.Glance glance) {
        Map<String, String> plain = new TreeMap<>();
        glance.values()
                .forEach((id, value) ->
                        plain.put(catalog.field(Long.toString(id)).orElseThrow().ref(), value.toString()));
        return plain;
    }
}
