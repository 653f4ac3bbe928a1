package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositesTest {
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
            })
    void ofTwoConditions(String one, String other, boolean sure) {
        assertThat(Opposites.isOneSure(List.of(one, other))).isEqualTo(sure);
        assertThat(Opposites.isOneSure(List.of(other, "z", one))).isEqualTo(sure);
    }
}
