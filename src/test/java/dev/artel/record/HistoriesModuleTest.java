package dev.artel.record;

import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problem;
import dev.artel.record.history.Histories;
import dev.artel.record.history.HistoryItem;
import dev.artel.record.history.HistoryKind;
import dev.artel.record.history.HistorySearch;
import dev.artel.record.history.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HistoriesModuleTest extends RecordTest {
    @Autowired
    private Histories histories;

    @Autowired
    private Past past;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void everyChangeIsToldWithItsActorAndCause() {
        Catalog catalog = fixture.create(text("name"), number(null));
        records.create(admin, cause, catalog.ref(), values("{'name':'Anna'}"));
        records.update(
                admin,
                Cause.byProcess(77, "Step_1", 5L, 2),
                catalog.ref(),
                "1",
                values("{'name':'Berta','2':3}"),
                null);
        records.remove(admin, cause, catalog.ref(), "1");
        records.restore(admin, cause, catalog.ref(), "1");

        List<HistoryItem> items = histories.find(admin, of(catalog, "1"));

        assertThat(items)
                .extracting(HistoryItem::kind)
                .containsExactly(HistoryKind.RESTORED, HistoryKind.REMOVED, HistoryKind.UPDATE, HistoryKind.CREATE);
        HistoryItem update = items.get(2);
        assertThat(update.payload().toString())
                .isEqualTo(values(
                                "{'1':{'oldValue':'Anna','newValue':'Berta'},'name':{'oldValue':'Anna','newValue':'Berta'},"
                                        + "'2':{'oldValue':null,'newValue':3}}")
                        .toString());
        assertThat(update.user().userId()).isEqualTo(1);
        assertThat(update.processId()).isEqualTo(77);
        assertThat(update.element()).isEqualTo("Step_1");
        assertThat(update.person())
                .satisfies(person -> assertThat(person.userId()).isEqualTo(5));
        assertThat(update.recordTitle()).isEqualTo("Berta");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Catalog catalog = fixture.create(number(null));
        records.create(admin, cause, catalog.ref(), values("{'1':0}"));
        for (int i = 1; i <= 5; i++) {
            records.update(admin, cause, catalog.ref(), "1", values("{'1':" + i + "}"), null);
        }

        List<HistoryItem> first = histories.find(admin, page(catalog, null, false));
        List<HistoryItem> second =
                histories.find(admin, page(catalog, first.get(3).id(), false));
        List<HistoryItem> up = histories.find(admin, page(catalog, null, true));

        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(up.get(0).kind()).isEqualTo(HistoryKind.CREATE);
        assertThat(up).extracting(HistoryItem::id).isSorted();
    }

    @Test
    void theFeedOfACatalogKeepsToFiltersAndHiddenFields() {
        Catalog catalog = fixture.create(text("name"), text("secret"));
        records.create(admin, cause, catalog.ref(), values("{'name':'Anna','secret':'canary'}"));
        records.create(admin, cause, catalog.ref(), values("{'name':'Berta','secret':'canary'}"));
        Someone half = Someone.employee()
                .on(catalog.id(), Grant.of(Privilege.EDIT, FieldRight.EDIT, Map.of(2L, FieldRight.HIDDEN)));

        List<HistoryItem> items = histories.find(
                half, new HistorySearch(catalog.ref(), null, null, values("{'name':'ann'}"), null, false, null, 10));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.recordTitle()).isEqualTo("Anna");
            assertThat(item.payload().toString()).contains("Anna").doesNotContain("canary");
        });
    }

    @Test
    void linksAreToldWithTheTitlesOfNow() {
        Catalog clients = fixture.create(text("name"));
        Catalog deals = fixture.create(link("client", false, clients));
        records.create(admin, cause, clients.ref(), values("{'name':'Anna'}"));
        records.create(admin, cause, deals.ref(), values("{'client':[{'recordId':'1'}]}"));
        records.update(admin, cause, clients.ref(), "1", values("{'name':'Berta'}"), null);

        assertThat(histories
                        .find(admin, of(deals, "1"))
                        .get(0)
                        .payload()
                        .path("client")
                        .path("newValue")
                        .path(0)
                        .path("recordTitle")
                        .asString())
                .isEqualTo("Berta");
    }

    @Test
    void commentsStandAmongTheChanges() {
        Catalog catalog = fixture.create(text(null));
        records.create(admin, cause, catalog.ref(), values("{'1':'Anna'}"));

        HistoryItem item = histories.comment(admin, cause, catalog.ref(), "1", " Позвонить завтра ");

        assertThat(item.payload()).isEqualTo(values("{'message':'Позвонить завтра'}"));
        assertThat(histories.find(admin, of(catalog, "1")).get(0)).isEqualTo(item);
        assertThatThrownBy(() -> histories.comment(admin, cause, catalog.ref(), "1", "  "))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> histories.comment(admin, cause, catalog.ref(), "2", "x"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void fieldsWithoutHistoryAreNotTold() {
        Catalog catalog = fixture.create(text(null), text(null).untold());
        records.create(admin, cause, catalog.ref(), values("{'1':'Anna','2':'quiet'}"));
        records.update(admin, cause, catalog.ref(), "1", values("{'2':'still quiet'}"), null);

        assertThat(histories.find(admin, of(catalog, "1")))
                .singleElement()
                .satisfies(item -> assertThat(item.payload().has("2")).isFalse());
    }

    @Test
    void aRecordIsSeenAsItWas() {
        Catalog clients = fixture.create(text("name"));
        records.create(admin, cause, clients.ref(), values("{'name':'Client'}"));
        Catalog catalog = fixture.create(text("name"), link(null, true, clients));
        Instant never = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        records.create(admin, cause, catalog.ref(), values("{'name':'Anna'}"));
        Instant first = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        records.update(admin, cause, catalog.ref(), "1", values("{'name':'Berta','2':[{'recordId':'1'}]}"), null);
        Instant second = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        records.remove(admin, cause, catalog.ref(), "1");

        Rec then = past.at(admin, catalog.ref(), "1", first);
        assertThat(then.title()).isEqualTo("Anna");
        assertThat(then.version()).isEqualTo(1);
        assertThat(then.values().path("2")).isEmpty();
        assertThat(past.at(admin, catalog.ref(), "1", second).values().path("2"))
                .hasSize(1);
        assertThatThrownBy(() -> past.at(admin, catalog.ref(), "1", never)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> past.at(admin, catalog.ref(), "1", clock.instant()))
                .isInstanceOf(Problem.class);
    }

    private static HistorySearch of(Catalog catalog, String record) {
        return new HistorySearch(catalog.ref(), record, null, null, null, false, null, 100);
    }

    private static HistorySearch page(Catalog catalog, @Nullable Long from, boolean ascending) {
        return new HistorySearch(catalog.ref(), "1", null, null, from, ascending, null, 4);
    }
}
