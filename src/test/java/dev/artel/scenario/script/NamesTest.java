package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private final Scripts scripts = SharedScripts.get(ScriptSettings.Mode.IN_PROCESS);

    @Test
    void namesAreThoseThatNothingInTheTextDeclares() {
        assertThat(scripts.names(Script.expression("a.b + c[d] + `t ${tpl}` + { e: f, g, [h]: 1 }.e")))
                .containsExactly("a", "c", "d", "f", "g", "h", "tpl");
        assertThat(scripts.names(Script.expression("list.map(one => one.price * rate)")))
                .containsExactly("list", "rate");
        assertThat(scripts.names(
                        Script.code("const { a, b: c, ...rest } = src; let [x = dflt] = pair; return a + c + x;")))
                .containsExactly("dflt", "pair", "src");
        assertThat(scripts.names(Script.code("return late(); function late() { return early } let early = 1;")))
                .isEmpty();
        assertThat(scripts.names(Script.code("{ let inner = 1; } return inner;")))
                .containsExactly("inner");
        assertThat(scripts.names(Script.code("if (on) { var up = 1; } return up;")))
                .containsExactly("on");
        assertThat(scripts.names(Script.code("return ((p, { q, r = s }, [t], ...u) => p + q + r + t + u)();")))
                .containsExactly("s");
    }

    @Test
    void whatIsCaughtLabelledOrAMemberIsNoName() {
        assertThat(scripts.names(Script.code("try { go(); } catch (e) { return e.name; }")))
                .containsExactly("go");
        assertThat(scripts.names(Script.code("try { } catch ({ message }) { return message; } return message;")))
                .containsExactly("message");
        assertThat(scripts.names(
                        Script.code("outer: for (const i of list) { if (i) continue outer; else break outer; }")))
                .containsExactly("list");
        assertThat(scripts.names(Script.code(
                        "class K extends Base { #p = 1; static s = stat; get g() { return this.#p + super.g + x; } set g(v) { y(v); } m() {} }"
                                + " return new K().m(arguments.length, new.target);")))
                .containsExactly("Base", "stat", "x", "y");
    }

    @Test
    void askingForTheTypeIsNoUse() {
        assertThat(scripts.names(Script.expression("typeof recordId === 'undefined' ? other : recordId")))
                .containsExactly("other");
        assertThat(scripts.names(Script.expression("typeof deal.sum"))).containsExactly("deal");
    }

    @Test
    void anAssignmentIsAUseUnlessTheTextIsSloppy() {
        assertThat(scripts.names(Script.code("total = 1; count += 1; n++; return total;")))
                .containsExactly("count", "n", "total");
        assertThat(scripts.names(
                        Script.code("total = 1; count += 1; return total;").sloppy()))
                .containsExactly("count");
    }

    @Test
    void whatIsNoJavaScriptHasNone() {
        assertThat(scripts.names(Script.expression("a +"))).isEmpty();
        assertThat(scripts.names(Script.expression("(".repeat(50_000) + "a" + ")".repeat(50_000))))
                .isEmpty();
        assertThat(scripts.names(Script.expression("'" + "x".repeat(200_000) + "' + a")))
                .isEmpty();
    }
}
