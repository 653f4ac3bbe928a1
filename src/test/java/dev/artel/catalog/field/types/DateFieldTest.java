package dev.artel.catalog.field.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Storage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The company's zone is Moscow (+3); it is half past midnight there on Thursday, the 26th of November 2026. */
class DateFieldTest extends TypeTest {
    private final Field day = field(new DateField(), "{}");
    private final Field moment = field(new DateField(), "{'type': 'time'}");

    private static Condition days(String from, String to) {
        return new Condition.Between(
                from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), false);
    }

    private static Condition moments(String from, String to, boolean below) {
        return new Condition.Between(
                from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to), below);
    }

    @Test
    void settingsAreAsDocumented() {
        assertThat(day.config().toString())
                .isEqualTo("{\"type\":\"date\",\"time\":false,\"defaultValue\":false,\"notificationField\":null}");
        assertThat(field(new DateField(), "{'time': true}")
                        .config()
                        .path("type")
                        .asString())
                .isEqualTo("time");
        assertThat(day.type().storage(day.config())).isEqualTo(new Storage.Column(Storage.Kind.DATE));
        assertThat(moment.type().storage(moment.config())).isEqualTo(new Storage.Column(Storage.Kind.MOMENT));
    }

    @Test
    void aDayIsItsMidnightInTheZone() {
        assertThat(parse(day, "'2026-11-23'")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(parse(day, "'2026-11-22T21:00:00.000Z'")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(parse(day, "'2026-11-23T10:15'")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(answered(day, "'2026-11-23'")).isEqualTo("'2026-11-22T21:00:00.000Z'");
        assertThat(answered(day, "null")).isEqualTo("null");
        refuses(day, "'23.11.2026'", "2026-11-23");
        refuses(day, "'2026-02-30'");
        refuses(day, "'0001-01-01'");
        refuses(day, "5");
    }

    @Test
    void aMomentHasWholeMilliseconds() {
        assertThat(parse(moment, "'2026-11-23T10:15:00.1239Z'")).isEqualTo(Instant.parse("2026-11-23T10:15:00.123Z"));
        assertThat(parse(moment, "'2026-11-23T10:15:00+03:00'")).isEqualTo(Instant.parse("2026-11-23T07:15:00Z"));
        assertThat(parse(moment, "'2026-11-23T10:15:00 03:00'")).isEqualTo(Instant.parse("2026-11-23T07:15:00Z"));
        assertThat(parse(moment, "'2026-11-23T10:15:00+0300'")).isEqualTo(Instant.parse("2026-11-23T07:15:00Z"));
        assertThat(parse(moment, "'2026-11-23 10:15'")).isEqualTo(Instant.parse("2026-11-23T07:15:00Z"));
        assertThat(answered(moment, "'2026-11-23T07:15:00Z'")).isEqualTo("'2026-11-23T07:15:00.000Z'");
        refuses(moment, "'завтра'");
    }

    @Test
    void rangesOfDays() {
        assertThat(filter(day, "{'at': '2015-10-27T00:00:00+03:00', 'to': '2015-11-19T23:59:59+03:00'}"))
                .isEqualTo(days("2015-10-27", "2015-11-19"));
        assertThat(filter(day, "{'to': '2015-11-19'}")).isEqualTo(days(null, "2015-11-19"));
        assertThat(filter(day, "'2015-11-19'")).isEqualTo(new Condition.Equal(LocalDate.of(2015, 11, 19)));
        assertThat(filter(day, "'NULL_DATE'")).isEqualTo(new Condition.Empty());
        assertThat(filter(day, "{'at': 'NULL_DATE'}")).isEqualTo(new Condition.Empty());
    }

    @Test
    void rangesOfMomentsTakeWholeDays() {
        assertThat(filter(moment, "{'at': '2026-11-23', 'to': '2026-11-23'}"))
                .isEqualTo(moments("2026-11-22T21:00:00Z", "2026-11-23T21:00:00Z", true));
        assertThat(filter(moment, "'2026-11-23'"))
                .isEqualTo(moments("2026-11-22T21:00:00Z", "2026-11-23T21:00:00Z", true));
        assertThat(filter(moment, "{'at': '2026-11-23T10:00:00Z', 'to': '2026-11-23T11:00:00Z'}"))
                .isEqualTo(moments("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z", false));
    }

    @ParameterizedTest
    @CsvSource({
        "-7, 0, day, 2026-11-19, 2026-11-26",
        "1, 1, day, 2026-11-27, 2026-11-27",
        "0, 0, week, 2026-11-23, 2026-11-29",
        "-1, -1, month, 2026-10-01, 2026-10-31",
        "1, 1, quarter, 2027-01-01, 2027-03-31",
        "-1, 0, year, 2025-01-01, 2026-12-31"
    })
    void relativeDatesAreWholePeriodsAroundToday(int from, int to, String unit, String first, String last) {
        String sent = "{'from': %d, 'to': %d, 'unit': '%s'}".formatted(from, to, unit);
        assertThat(filter(day, sent)).isEqualTo(days(first, last));
        assertThat(filter(moment, sent))
                .isEqualTo(moments(LocalDate.parse(first).minusDays(1) + "T21:00:00Z", last + "T21:00:00Z", true));
    }

    @Test
    void relativeDatesMayBeOpen() {
        assertThat(filter(day, "{'to': '-1', 'unit': 'day'}")).isEqualTo(days(null, "2026-11-25"));
        assertThatThrownBy(() -> filter(day, "{'from': 1, 'unit': 'lunar'}")).hasMessageContaining("quarter");
    }

    @Test
    void aNewRecordMayHaveTheMomentOfItsCreation() {
        Field now = field(new DateField(), "{'defaultValue': true}");
        assertThat(parse(now, now.type().initial(now, context).toString().replace('"', '\'')))
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(day.type().initial(day, context)).isNull();
    }
}
