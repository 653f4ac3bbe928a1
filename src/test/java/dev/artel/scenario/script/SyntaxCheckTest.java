package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxCheckTest extends ScriptRuns {
    @Test
    void checksWithoutRunning() {
        assertThat(scripts.check(Script.code("return values.x"))).isEmpty();
        assertThat(scripts.check(Script.expression("a +"))).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(4);
        });
        assertThat(scripts.check(Script.code("const a = 1;\nconst b = ;")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(11);
                    assertThat(fault.message().in(Texts.ENGLISH))
                            .isEqualTo("a value is expected here, but ; stands here");
                });
        assertThat(scripts.check(Script.code("if (a) {")))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.message().in(Texts.RUSSIAN)).contains("не закрыта скобка"));
        assertThat(scripts.check(Script.expression("(".repeat(100_000)))).hasSize(1);
        assertThat(scripts.check(Script.expression(""))).hasSize(1);
        assertThat(scripts.check(Script.expression(" a + 1; "))).isEmpty();
        assertThat(scripts.check(Script.expression("a // why"))).isEmpty();
    }

    @Test
    void aTextThatLeavesItsWrapperIsRefused() {
        for (String text :
                List.of("a)+(b", "1)}); (function(){return (2", "1]+[2", "a, ...b", "1)},(function(){return(2")) {
            assertThat(scripts.check(Script.expression(text))).as(text).hasSize(1);
        }
        for (String text : List.of(
                "}); 1; (function(){",
                "}}); ({main(){",
                "}, other(){",
                "}, n = function(){",
                "})(); (function(){",
                "/*")) {
            assertThat(scripts.check(Script.code(text))).as(text).hasSize(1);
            assertThat(scripts.check(Script.code(text).sloppy())).as(text).hasSize(1);
        }
    }
}
