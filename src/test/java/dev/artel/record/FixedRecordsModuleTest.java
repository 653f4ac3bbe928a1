package dev.artel.record;

import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Problem;
import dev.artel.record.history.Histories;
import dev.artel.record.history.HistoryItem;
import dev.artel.record.history.HistoryKind;
import dev.artel.record.history.HistorySearch;
import dev.artel.record.link.Relation;
import dev.artel.record.link.RelationSearch;
import dev.artel.record.link.Relations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** System catalogs whose rows stand in tables of other modules. */
class FixedRecordsModuleTest extends RecordTest {
    private static final String EVENTS = "$events";

    @Autowired
    private Relations relations;

    @Autowired
    private Histories histories;

    @Test
    void rowsOfOtherModulesAreRecordsLikeAnyOther() {
        Catalog watched = fixture.create("Watched", text(null));
        Rec made = subscribe(watched, "First");
        subscribe(watched, "Second");

        ObjectNode values = made.values();
        assertThat(made.title()).isEqualTo("First");
        assertThat(values.path("$status")).hasToString("[\"$on\"]").isEqualTo(values.path("3"));
        assertThat(values.path("$events")).hasToString("[\"$record.after.create\",\"$record.after.update\"]");
        assertThat(values.path("$fields")).hasToString("[\"1\"]");
        assertThat(values.path("$catalog").path(0).path("recordTitle").asString())
                .isEqualTo("Watched");
        assertThat(found(watched, "{'$status':['$on']}")).hasSize(2);
        assertThat(found(watched, "{'$events':['$record.after.delete']}")).isEmpty();
        assertThat(found(watched, "{'$events':['$record.after.update']}")).hasSize(2);
        assertThat(found(watched, "{'$name':'sec'}")).containsExactly("Second");
        assertThat(found(watched, "{'$condition':'$empty'}")).hasSize(2);

        Changed changed = records.update(admin, cause, EVENTS, made.ref(), values("{'$status':['$off']}"), 1L);

        assertThat(changed.fields()).containsExactly("$status");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(found(watched, "{'$status':['$off']}")).containsExactly("First");
        assertThat(records.update(admin, cause, EVENTS, made.ref(), values("{'$status':['$off']}"), null)
                        .fields())
                .isEmpty();
        records.remove(admin, cause, EVENTS, made.ref());
        assertThat(found(watched, "{}")).containsExactly("Second");
        assertThat(histories.find(admin, new HistorySearch(EVENTS, made.ref(), null, null, null, false, null, 9)))
                .extracting(HistoryItem::kind)
                .containsExactly(HistoryKind.REMOVED, HistoryKind.UPDATE, HistoryKind.CREATE);
    }

    @Test
    void theyAreFoundFromWhatTheyPointTo() {
        Catalog watched = fixture.create("Pointed", text(null));
        subscribe(watched, "Points");

        List<Relation> found = relations.of(
                admin,
                "$catalogs",
                Long.toString(watched.id()),
                new RelationSearch(List.of(EVENTS), null, false, null, false, 10, 0));

        assertThat(found)
                .singleElement()
                .satisfies(relation -> assertThat(relation.records())
                        .extracting(Relation.Item::title)
                        .containsExactly("Points"));
    }

    @Test
    void whatTheOwnerDoesNotTakeIsRefused() {
        assertThat(records.find(admin, "$catalogs", Search.all().limit(1_000)).items())
                .extracting(Rec::ref)
                .contains("$users");
        assertThatThrownBy(() -> records.create(admin, cause, "$catalogs", values("{'$name':'x'}")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(403));
        Someone employee = Someone.employee().on(7, Grant.NOTHING);
        assertThatThrownBy(() -> records.find(employee, EVENTS, Search.all()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(404));
    }

    private Rec subscribe(Catalog watched, String name) {
        Rec script = records.create(admin, cause, "$scripts", values("{'$name':'Script'}"));
        return records.create(
                admin,
                cause,
                EVENTS,
                values("{'$name':'" + name + "','$catalog':[{'catalogId':'$catalogs','recordId':'" + watched.id()
                        + "'}],'$events':['$record.after.create','$record.after.update'],'$fields':['1'],"
                        + "'$script':[{'catalogId':'$scripts','recordId':'" + script.ref() + "'}]}"));
    }

    private List<String> found(Catalog watched, String filter) {
        ObjectNode both = values("{'$and':[" + filter + ",{'$catalog':[{'recordId':'" + watched.id() + "'}]}]}");
        return records.find(admin, EVENTS, Search.all().filter(both)).items().stream()
                .map(Rec::title)
                .toList();
    }
}
