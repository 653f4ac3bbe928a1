package dev.artel.record;

import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RecordsModuleTest extends RecordTest {
    @Test
    void aRecordIsMadeReadChangedAndThrownAway() {
        Catalog catalog = fixture.create(text("name"), number(null));

        Rec made = records.create(admin, cause, catalog.ref(), values("{'name':'Anna','2':12.50}"));

        assertThat(made.ref()).isEqualTo("1");
        assertThat(made.title()).isEqualTo("Anna");
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.values()).isEqualTo(values("{'1':'Anna','name':'Anna','2':12.5}"));
        Rec read = records.get(admin, catalog.ref(), "1");
        assertThat(read.values()).isEqualTo(made.values());
        assertThat(read.created()).isEqualTo(made.created());

        Changed changed = records.update(admin, cause, catalog.ref(), "1", values("{'2':'7'}"), 1L);

        assertThat(changed).isEqualTo(new Changed("1", 2, List.of("2")));
        assertThat(records.get(admin, catalog.ref(), "1").values().path("2").decimalValue())
                .isEqualByComparingTo("7");

        records.remove(admin, cause, catalog.ref(), "1");

        assertThat(records.find(admin, catalog.ref(), "1")).isEmpty();
        assertThat(records.find(admin, catalog.ref(), Search.all()).items()).isEmpty();
        assertThat(records.trash(admin, catalog.ref(), Search.all()).page().items())
                .singleElement()
                .satisfies(rec -> assertThat(rec.deleted()).isNotNull());
        assertThat(records.restore(admin, cause, catalog.ref(), "1").version()).isEqualTo(4);
    }

    @Test
    void aChangeThatChangesNothingLeavesNoTrace() {
        Catalog catalog = fixture.create(text(null), number(null));
        records.create(admin, cause, catalog.ref(), values("{'1':'Anna','2':12.5}"));

        Changed changed = records.update(admin, cause, catalog.ref(), "1", values("{'1':'Anna','2':'12.50'}"), null);

        assertThat(changed).isEqualTo(new Changed("1", 1, List.of()));
    }

    @Test
    void whoWritesOverSomebodyElsesVersionIsTold() {
        Catalog catalog = fixture.create(text(null));
        records.create(admin, cause, catalog.ref(), values("{'1':'Anna'}"));
        records.update(admin, cause, catalog.ref(), "1", values("{'1':'Berta'}"), 1L);

        assertThatThrownBy(() -> records.update(admin, cause, catalog.ref(), "1", values("{'1':'Clara'}"), 1L))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind().status()).isEqualTo(409);
                    assertThat(problem.extras()).containsEntry("current", 2L);
                });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Catalog catalog = fixture.create(text("name").require(), number("sum"));

        assertThatThrownBy(() -> records.create(admin, cause, catalog.ref(), values("{'sum':'abc','nothing':1}")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.field() + " " + fault.code())
                                .containsExactlyInAnyOrder("sum number", "nothing unknown-field", "name required"));
    }

    @Test
    void blanksFillNoFieldThatMustBeFilled() {
        Catalog clients = fixture.create(text("name").require());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> make(clients, "{'name':'   '}"))
                .satisfies(
                        problem -> assertThat(problem.faults().get(0).field()).isEqualTo("name"));
    }

    @Test
    void linksAreReadWithTheTitlesOfTheirTargets() {
        Catalog clients = fixture.create(text("name"));
        Catalog deals = fixture.create(text("title"), link("clients", true, clients));
        records.create(admin, cause, clients.ref(), values("{'name':'Anna'}"));
        records.create(admin, cause, clients.ref(), values("{'name':'Berta'}"));

        records.create(
                admin,
                cause,
                deals.ref(),
                values("{'title':'Deal','clients':[{'catalogId':'" + clients.ref()
                        + "','recordId':2},{'recordId':'1'}]}"));
        records.remove(admin, cause, clients.ref(), "1");

        ObjectNode read = records.get(admin, deals.ref(), "1").values();
        assertThat(read.path("clients").findValuesAsString("recordTitle")).containsExactly("Berta", "Anna");
        assertThat(read.path("clients").findValuesAsString("isRemoved")).containsExactly("false", "true");
        assertThat(records.update(
                                admin,
                                cause,
                                deals.ref(),
                                "1",
                                values("{'clients':" + read.path("clients") + "}"),
                                null)
                        .fields())
                .isEmpty();
    }
}
