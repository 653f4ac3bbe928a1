package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.scenario.script.guest.Outline;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OutlineTest {
    private final Scripts scripts = SharedScripts.get(ScriptSettings.Mode.IN_PROCESS);

    private Set<String> names(Script script) {
        return scripts.outline(script).names();
    }

    @Test
    void whatIsWrittenOutIsTold() {
        assertThat(value("({ a: 'x', 'b': -1.5, c: [true, null, 2], d: { e: 'f' }, 7: 8 })"))
                .isEqualTo("{\"a\":\"x\",\"b\":-1.5,\"c\":[true,null,2],\"d\":{\"e\":\"f\"},\"7\":8}");
        Outline part = scripts.outline(Script.expression("({ a: n + 1, b: [n], c, d() {} })"));
        assertThat(part.value().propertyNames()).containsExactly("a", "b", "c", "d");
        assertThat(part.value().get("a").isMissingNode()).isTrue();
        assertThat(part.value().get("b").get(0).isMissingNode()).isTrue();
        for (String open :
                List.of("({ ...o, a: 1 })", "({ [k]: 1 })", "[...l]", "o", "f({ a: 1 })", "ok ? { a: 1 } : { b: 2 }")) {
            assertThat(scripts.outline(Script.expression(open)).value().isMissingNode())
                    .as(open)
                    .isTrue();
        }
    }

    @Test
    void callsOfTheHostAreToldWhereverTheyStand() {
        assertThat(scripts.outline(
                                Script.code(
                                        "for (const one of list) records.update('deals', one.id, { stage: ['won'], sum: one.sum });"
                                                + " const records2 = { create() {} }; records2.create('x'); return () => records.remove('a', 1);"))
                        .calls())
                .extracting(
                        call -> call.function() + " " + call.arguments().get(0).asString("") + " "
                                + call.arguments().size())
                .containsExactly("records.update deals 3", "records.remove a 2");
    }

    @Test
    void whatStandsBehindASpreadHasNoSurePlace() {
        assertThat(scripts.outline(Script.expression("records.find('a', ...more, 'b')"))
                        .calls())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.arguments()).hasSize(3);
                    assertThat(call.arguments().get(0).asString("")).isEqualTo("a");
                    assertThat(call.arguments().subList(1, 3)).allMatch(JsonNode::isMissingNode);
                });
    }

    private List<String> uses(Script script) {
        return scripts.outline(script).uses().stream()
                .map(use -> String.join(".", use.path()) + " " + use.how()
                        + (use.with().isMissingNode() ? "" : " " + use.with()))
                .toList();
    }

    @Test
    void whatIsDoneWithValuesFromOutsideIsTold() {
        assertThat(uses(Script.expression("a.b?.[0] === 'x' || 5 > c['d e']")))
                .containsExactly("a.b.0 SAME \"x\"", "c.d e ORDERED 5");
        assertThat(uses(Script.expression("a && !a.b && c != null && typeof d.e && (f ? g.h() : i[j].k)")))
                .containsExactly(
                        "a TESTED", "a.b TESTED", "c EQUAL null", "d.e ASKED", "f TESTED", "g.h READ", "j READ");
        assertThat(uses(Script.expression("a.b?.includes('x') && ['y', 'z'].includes(c.d) && Object.keys(e).length")))
                .containsExactly("a.b HOLDS \"x\"", "c.d SAME \"y\"", "c.d SAME \"z\"", "e TESTED", "Object.keys READ");
        assertThat(uses(Script.expression("f(a, { b }, c.d === n, e.indexOf(n))")))
                .containsExactly("f READ", "a READ", "b READ", "c.d SAME", "n SAME", "e HOLDS", "n READ");
    }

    /** The elements of a list are asked in functions that get them, one after the other, as by their numbers. */
    @Test
    void elementsAreToldByTheNamesThatTheyGet() {
        assertThat(uses(Script.code("return l.map(x => x.a.b) && l?.some(function (x) { return x.a === 1; });")))
                .containsExactlyInAnyOrder("l.map READ", "l.0.a.b READ", "l.some READ", "l.0.a SAME 1");
        assertThat(uses(Script.code("for (const x of l) { if (x.a) f(x.b); } for (const y of m.n) y.c = 1;")))
                .contains("l TESTED", "l.0.a TESTED", "l.0.b READ", "m.n TESTED", "m.n.0.c WRITTEN")
                .doesNotContain("l.0 READ");
        assertThat(uses(Script.expression("l.filter(x => x.a > 1).find(y => y.b).c")))
                .contains("l.0.a ORDERED 1", "l.0.b READ", "l.0.c READ")
                .doesNotContain("l READ", "l.0 READ");
        assertThat(uses(Script.code("const one = l.find(x => x.a); const some = l.filter(x => x.b);")))
                .contains("l.0 READ", "l READ");
        assertThat(uses(Script.expression("l.filter(x => x.b)")))
                .contains("l.0.b READ")
                .doesNotContain("l READ");
        assertThat(uses(Script.expression("l.map(x => x.m.map(y => y.a + x.b))")))
                .contains("l.0.m.0.a READ", "l.0.b READ");
        assertThat(uses(Script.code("return l.map(x => { x = n; return x.a; });")))
                .contains("l.0 WRITTEN");
        assertThat(uses(Script.code("return l.map(x => { var x = n; return x.a; });")))
                .isEmpty();
        assertThat(uses(Script.expression("l.map((x, i) => i.a) && o.find('x', y => y.a)")))
                .containsExactlyInAnyOrder("l.map READ", "o.find READ");
        assertThat(uses(Script.expression("l.map(({ a }) => a)"))).isEmpty();
        assertThat(names(Script.expression("l.map(x => x.a + y)"))).containsExactly("l", "y");
    }

    /** Calls are told apart by where they stand. */
    private List<String> read(String code) {
        return uses(Script.code(code)).stream()
                .map(use -> use.replaceAll("@\\d+", "@"))
                .toList();
    }

    @Test
    void whatTheProgramReadsItselfIsToldByTheCallThatReadsIt() {
        assertThat(read("return records.get('deals', 1)?.values.a === 1;"))
                .containsExactly("records.get(deals)@.values.a SAME 1", "records.get READ");
        assertThat(
                        read(
                                "const page = records.find(7, {}); for (const x of page.items) { if (x.values.a) f(x.values.b); }"))
                .contains(
                        "records.find(7)@ TESTED",
                        "records.find(7)@.items.0.values.a TESTED",
                        "records.find(7)@.items.0.values.b READ")
                .doesNotContain("records.find(7)@ READ", "records.find(7)@.items READ");
        assertThat(read("let list = records.find('a').items; list.map(x => x.values.b); return list;"))
                .contains("records.find(a)@.items.0.values.b READ")
                .doesNotContain("records.find(a)@.items READ");
        assertThat(read("const r = records.get('a', 1); change(r); return r.values.b;"))
                .contains("records.get(a)@ READ");
    }

    @Test
    void whatMayBeAnotherRecordIsNotTold() {
        for (String code : List.of(
                "let r = records.get('a', 1); r = other; return r.values.b;",
                "let r; r = records.get('a', 1); return r.values.b;",
                "function late() { r.values = {}; } const r = records.get('a', 1); late(); return r.values.b;",
                "const records = { get() {} }; return records.get('a', 1).values.b;",
                "for (let r = records.get('a', 1); r; r = next(r)) f(r.values.b);",
                "return records.get(which, 1).values.b;",
                "return new records.get('a', 1).values.b;",
                "if (x) { var r = records.get('a', 1); } else { var r = {}; } return r.values.b;")) {
            assertThat(read(code)).as(code).noneMatch(use -> use.contains("@.values"));
        }
    }

    @Test
    void whatIsAssignedIsToldAndWhatIsDeclaredInTheTextIsNot() {
        assertThat(uses(Script.code("a.b = 1; c.d += 2; e.f++; delete g.h; for (i.j of k) {} return 1;")))
                .containsExactly("a.b WRITTEN", "c.d WRITTEN", "e.f WRITTEN", "g.h WRITTEN", "i.j WRITTEN", "k READ");
        assertThat(uses(Script.code(
                        "for (const k of ['x']) { a['b_' + k] = 1; c.d[k].e++; delete f[k]; g(h)[k] = 2; }")))
                .containsExactly("a WRITTEN", "c.d WRITTEN", "f WRITTEN", "g READ", "h READ");
        assertThat(uses(Script.code("const a = b; return ((c) => a.d === 1 && c.e)(f);")))
                .containsExactly("b READ", "f READ");
        assertThat(uses(Script.code("[a.b] = c; return a.b === 1;"))).isEmpty();
    }

    private String value(String expression) {
        return Json.write(scripts.outline(Script.expression(expression)).value());
    }

    @Test
    void namesAreThoseThatNothingInTheTextDeclares() {
        assertThat(names(Script.expression("a.b + c[d] + `t ${tpl}` + { e: f, g, [h]: 1 }.e")))
                .containsExactly("a", "c", "d", "f", "g", "h", "tpl");
        assertThat(names(Script.expression("list.map(one => one.price * rate)")))
                .containsExactly("list", "rate");
        assertThat(names(Script.code("const { a, b: c, ...rest } = src; let [x = dflt] = pair; return a + c + x;")))
                .containsExactly("dflt", "pair", "src");
        assertThat(names(Script.code("return late(); function late() { return early } let early = 1;")))
                .isEmpty();
        assertThat(names(Script.code("{ let inner = 1; } return inner;"))).containsExactly("inner");
        assertThat(names(Script.code("if (on) { var up = 1; } return up;"))).containsExactly("on");
        assertThat(names(Script.code("return ((p, { q, r = s }, [t], ...u) => p + q + r + t + u)();")))
                .containsExactly("s");
    }

    @Test
    void whatIsCaughtLabelledOrAMemberIsNoName() {
        assertThat(names(Script.code("try { go(); } catch (e) { return e.name; }")))
                .containsExactly("go");
        assertThat(names(Script.code("try { } catch ({ message }) { return message; } return message;")))
                .containsExactly("message");
        assertThat(names(Script.code("outer: for (const i of list) { if (i) continue outer; else break outer; }")))
                .containsExactly("list");
        assertThat(names(Script.code(
                        "class K extends Base { #p = 1; static s = stat; get g() { return this.#p + super.g + x; } set g(v) { y(v); } m() {} }"
                                + " return new K().m(arguments.length, new.target);")))
                .containsExactly("Base", "stat", "x", "y");
    }

    @Test
    void askingForTheTypeIsNoUse() {
        assertThat(names(Script.expression("typeof recordId === 'undefined' ? other : recordId")))
                .containsExactly("other");
        assertThat(names(Script.expression("typeof deal.sum"))).containsExactly("deal");
    }

    @Test
    void anAssignmentIsAUseUnlessTheTextIsSloppy() {
        assertThat(names(Script.code("total = 1; count += 1; n++; return total;")))
                .containsExactly("count", "n", "total");
        assertThat(names(Script.code("total = 1; count += 1; return total;").sloppy()))
                .containsExactly("count");
    }

    @Test
    void whatIsNoJavaScriptHasNone() {
        assertThat(names(Script.expression("a +"))).isEmpty();
        assertThat(names(Script.expression("(".repeat(50_000) + "a" + ")".repeat(50_000))))
                .isEmpty();
        assertThat(names(Script.expression("'" + "x".repeat(200_000) + "' + a")))
                .isEmpty();
    }
}
