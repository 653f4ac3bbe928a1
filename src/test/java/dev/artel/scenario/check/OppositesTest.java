package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OppositesTest {
    private static final int LONG = 100_000;
    private static final Duration SOON = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "x;!x;true",
                "x.y?.z;!( x.y?.z );true",
                "!x;!!x;true",
                "f(a, b);!f(a,b);true",
                "(x && y);!(x && y);true",
                "x && y;!x && y;false",
                "x && y;!x;false",
                "a == b;a != b;true",
                "a === 'x';\"x\" !== a;true",
                "a === b;a != b;false",
                "a == b;b == a;false",
                "!(a == b);a == b;true",
                "a == b && c;a != b && c;false",
                "a == (b && c);a != (b && c);true",
                "a > 5;a <= 5;false",
                "true;x;true",
                "x;y;false",
                "typeof x === 'number';typeof x !== 'number';true",
                "values.stage?.[0] === 'won';values.stage?.[0] !== 'won';true",
                "'a b' == x;'ab' != x;false",
                "'a\\'b' == x;'a\\'b' != x;true",
                "'a == x;'a != x;false",
            })
    void ofTwoConditions(String one, String other, boolean sure) {
        assertThat(Opposites.isOneSure(List.of(one, other))).isEqualTo(sure);
        assertThat(Opposites.isOneSure(List.of(other, "z", one))).isEqualTo(sure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "`"})
    void longTextsAreTextsLikeOthers(String quote) {
        String text = quote + "a\\n".repeat(LONG / 3) + quote;
        assertSoon(List.of("x === " + text, "x !== " + text), true);
        assertSoon(List.of("x === " + text, "y !== " + text), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "(!", "[", "\\\"", "'", "\"'", "a.", "!(a)", "(a) == "})
    void whatIsTooLongIsNotSure(String part) {
        String many = part.repeat(LONG / part.length());
        assertSoon(List.of(many, "!" + many), false);
        assertSoon(List.of(many, "true"), true);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_990})
    void manySignsBeforeAName(int number) {
        String text = "'" + "a".repeat(LONG) + "'";
        assertSoon(List.of("!".repeat(number) + "x[" + text + "]", "x[" + text + "]"), false);
        assertSoon(List.of("!".repeat(number + 1) + "x[" + text + "]", "x[" + text + "]"), true);
        assertSoon(List.of("(".repeat(number / 2) + "x" + ")".repeat(number / 2), "!x"), true);
    }

    private static void assertSoon(List<String> conditions, boolean sure) {
        boolean found = assertTimeoutPreemptively(SOON, () -> Opposites.isOneSure(conditions));
        assertThat(found).isEqualTo(sure);
    }
}
