package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.account.Account;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.RunAs;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RightsCheckModuleTest extends CheckTest {
    private static final RunAs ACCOUNT = new RunAs(RunAs.Kind.ACCOUNT, 9L);

    @Autowired
    private Touches touches;

    /** An account that has one grant on everything. */
    private record Robot(Actor actor, Grant grant) implements Access {
        @Override
        public boolean administrator() {
            return false;
        }

        @Override
        public Grant on(CatalogKey catalog) {
            return grant;
        }
    }

    /** Knows the robot alone; it is blocked where it has no grant. */
    private record Robots(Map<Long, Grant> grants) implements Accesses {
        @Override
        public Access of(long userId) {
            Grant grant = grants.get(userId);
            if (grant == null) {
                throw Problems.forbidden("access.administrators-only");
            }
            return new Robot(new Actor(userId, "Robot"), grant);
        }

        @Override
        public Access of(Account account) {
            return of(account.userId());
        }
    }

    private List<DiagramProblem> problems(RunAs runAs, Map<Long, Grant> grants, String inside) {
        Diagram diagram = scenarios
                .read(Bpmn.of(inside.replace("CATALOG", catalog.ref())))
                .diagram();
        List<DiagramProblem> found = new ArrayList<>();
        new RightsCheck(new Robots(grants), touches)
                .check(new Draft(1, "Draft", runAs, diagram), ADMINISTRATOR, found::add);
        return found;
    }

    private List<String> missing(Grant grant, String inside) {
        return problems(ACCOUNT, Map.of(9L, grant), inside).stream()
                .map(problem -> problem.element() + " " + problem.code())
                .toList();
    }

    private static String step(String id, String type, String more) {
        return task(
                id,
                "<a:component type='record." + type + "'><a:input name='catalog'>CATALOG</a:input>" + more
                        + "</a:component>");
    }

    private static final String VALUES =
            "<a:input name='values' kind='script'>({ name: values.x, state: values.y })</a:input>";

    private static final String ALL = step("Get", "get", "")
            + step("Find", "find", "")
            + step("Create", "create", VALUES)
            + step("Update", "update", VALUES)
            + step("Delete", "delete", "");

    @Test
    void eachStepNeedsWhatItDoes() {
        assertThat(missing(Grant.of(Right.of(Privilege.DELETE)), ALL)).isEmpty();
        assertThat(missing(Grant.of(Right.of(Privilege.VIEW)), ALL))
                .containsExactly("Create missing-right", "Update missing-right", "Delete missing-right");
        assertThat(missing(Grant.of(Right.of(Privilege.EDIT)), ALL))
                .containsExactly("Create missing-right", "Delete missing-right");
        assertThat(missing(Grant.NOTHING, ALL)).hasSize(5);
    }

    @Test
    void fieldsThatAreWrittenAreAskedForOneByOne() {
        long state = catalog.field("state").orElseThrow().id();
        Grant grant = Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of(state, FieldRight.VIEW));
        List<DiagramProblem> found = problems(ACCOUNT, Map.of(9L, grant), step("Update", "update", VALUES));
        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message().in(Texts.ENGLISH))
                    .isEqualTo(
                            "“Automatic step (unnamed)”: the account “Robot” may not write the field “Статус” of the catalog “Каталог”");
        });
    }

    @Test
    void scriptsNeedItToo() {
        String code = task(
                "Code",
                "<a:component type='code'><a:input name='source'>for (const one of records.find('CATALOG').items) records.update('CATALOG', one.id, { name: 'x' }); records.remove(elsewhere, 1);</a:input></a:component>");
        assertThat(missing(
                        Grant.of(Right.of(Privilege.VIEW)),
                        code.replace("'CATALOG'", "\"CATALOG\"").replace("'x'", "`x`")))
                .containsExactly("Code missing-right");
    }

    @Test
    void elevatedStepsAndUnknownStartersAreLeftAlone() {
        assertThat(
                        missing(
                                Grant.NOTHING,
                                task(
                                        "Up",
                                        "<a:component type='record.delete'><a:input name='catalog'>CATALOG</a:input></a:component><a:step elevated='true'/>")))
                .isEmpty();
        assertThat(problems(RunAs.STARTER, Map.of(), ALL)).isEmpty();
    }

    @Test
    void anAccountThatIsOffIsToldOnce() {
        assertThat(problems(ACCOUNT, Map.of(), "<b:startEvent id='Start'/>" + ALL + flow("F", "Start", "Get")))
                .extracting(problem -> problem.element() + " " + problem.code())
                .containsExactly("P run-as-off");
    }
}
