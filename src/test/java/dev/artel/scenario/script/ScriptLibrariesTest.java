package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.ScriptScope.Builder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScriptLibrariesTest extends ScriptRuns {
    @Test
    void lodashAndMomentAreThere() {
        assertThat(value("_.groupBy([{ a: 1 }, { a: 2 }], 'a')", scope()))
                .isEqualTo("{\"1\":[{\"a\":1}],\"2\":[{\"a\":2}]}");
        assertThat(value(
                        "[typeof _.template, typeof _.debounce, typeof _.delay, typeof _.throttle, typeof _.defer]",
                        scope()))
                .isEqualTo("[\"undefined\",\"undefined\",\"undefined\",\"undefined\",\"undefined\"]");
        Builder scope = scope().zone(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(value("moment('2026-11-23T10:00:00Z').format('D MMMM YYYY, dddd, HH:mm')", scope))
                .isEqualTo("\"23 ноября 2026, понедельник, 15:00\"");
        assertThat(value("moment('2026-11-23T10:00:00Z').tz('Europe/Moscow').format('HH:mm z')", scope))
                .isEqualTo("\"13:00 MSK\"");
        assertThat(value("moment('2026-11-23').format('dddd')", scope().locale(Texts.ENGLISH)))
                .isEqualTo("\"Monday\"");
        assertThat(code(
                        "const m = moment('2026-11-23T00:00:00Z'); m.add(1, 'days'); return [m, moment.duration(90, 'minutes')]",
                        scope()))
                .isEqualTo("[{\"$date\":\"2026-11-24T00:00:00.000Z\"},\"PT1H30M\"]");
    }

    @Test
    void cryptoHasTheMembersOfNodeThatScriptsUse() {
        assertThat(code(
                        "const h = crypto.createHash('md5').update('a').update('b'); return [h.digest('hex'),"
                                + " crypto.createHash('SHA-256').update('я').digest('base64'),"
                                + " crypto.createHash('sha1').digest('base64url')]",
                        scope()))
                .isEqualTo("[\"187ef4436122d1cc2f40dc2b92f0eba0\",\"myH1zwFMnvs1EQ3Mzzp06rf7kD0covQFSz2tn/q7dyc=\","
                        + "\"2jmj7l5rSw0yVb_vlWAYkK_YBwk\"]");
        assertThat(code(
                        "const key = crypto.createHmac('sha256', 'secret').update('2026').digest();"
                                + " return [key.length, crypto.createHmac('sha256', key).update('x').digest('hex'),"
                                + " crypto.createHmac('sha256', '').update('').digest('hex').length,"
                                + " crypto.randomBytes(8).toString('hex').length, '' + crypto.createHash('md5').update(crypto.randomBytes(3)).digest('hex').length]",
                        scope()))
                .startsWith("[32,\"")
                .endsWith("\",64,16,\"32\"]");
        assertThat(code(
                        "try { crypto.createHash('nothing').update('a').digest('hex') } catch (e) { return e.message }",
                        scope()))
                .isEqualTo("\"Digest method not supported: nothing\"");
    }

    @Test
    void localTimeIsThatOfTheScope() {
        assertThat(value("new Date(2026, 0, 1)", scope().zone(ZoneId.of("Europe/Moscow"))))
                .isEqualTo("{\"$date\":\"2025-12-31T21:00:00.000Z\"}");
        assertThat(value("(1234.5).toLocaleString()", scope())).isEqualTo("\"1\u00a0234,5\"");
    }

    @Test
    void theClockMayBeMoved() {
        Instant expected = Instant.now().plus(Duration.ofDays(400));
        SharedScripts.moveClock(Duration.ofDays(400));
        try {
            JsonNode now =
                    Json.read(value("[new Date(), moment(), { $date: new Date(Date.now()).toISOString() }]", scope()));
            assertThat(now.valueStream()
                            .map(node -> Instant.parse(node.get("$date").asString())))
                    .hasSize(3)
                    .allSatisfy(instant ->
                            assertThat(instant).isBetween(expected.minusSeconds(1), expected.plusSeconds(60)));
            assertThat(value(
                            "[new Date(0), new Date(2026, 1, 1) instanceof Date, Date.UTC(1970, 0, 2), Date.name]",
                            scope()))
                    .isEqualTo("[{\"$date\":\"1970-01-01T00:00:00.000Z\"},true,86400000,\"Date\"]");
            assertThat(code(
                            "class Own extends Date { year() { return this.getUTCFullYear() } } return new Own().year() > 2026",
                            scope()))
                    .isEqualTo("true");
        } finally {
            SharedScripts.moveClock(Duration.ZERO);
        }
    }
}
