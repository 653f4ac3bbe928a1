package dev.artel.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.artel.catalog.Catalog;
import dev.artel.event.Triggers;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.store.ScenarioRow;
import dev.artel.scenario.store.VersionRow;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScenariosModuleTest extends ScenarioTest {
    private static final byte[] RUNS =
            Bpmn.step("<a:component type='variables.set'><a:input name='a'>1</a:input></a:component>");
    private static final byte[] RUNS_TOO =
            Bpmn.step("<a:component type='code'><a:input name='source'>return 2;</a:input></a:component>");
    private static final byte[] DOES_NOT = Bpmn.step("<a:component type='no.such'/>");

    @Autowired
    private Triggers triggers;

    @Autowired
    private Records records;

    private static void assertStatus(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(status));
    }

    @Test
    void aDraftIsKeptByteForByte() {
        byte[] spaced =
                new String(RUNS, UTF_8).replace("><", ">  \r\n<!-- é --><").getBytes(UTF_8);
        String id = scenario(spaced);
        assertThat(scenarios.draft(ADMINISTRATOR, id)).isEqualTo(spaced);
        assertThat(scenarios.get(ADMINISTRATOR, id)).satisfies(row -> {
            assertThat(row.status()).isEqualTo(ScenarioRow.DRAFT);
            assertThat(row.draftChanged()).isTrue();
            assertThat(row.draftRevision()).isEqualTo(1);
            assertThat(row.dialect()).isEqualTo("artel");
        });
    }

    @Test
    void anEmptyDiagramIsGivenWhenNoneIs() {
        String id =
                scenarios.create(ADMINISTRATOR, null, "  Новый ", "о чём", null).ref();
        assertThat(scenarios.get(ADMINISTRATOR, id).name()).isEqualTo("Новый");
        assertThat(scenarios.problems(ADMINISTRATOR, scenarios.draft(ADMINISTRATOR, id)))
                .extracting(DiagramProblem::code)
                .containsExactly("dead-end");
    }

    @Test
    void aDraftThatSomebodyHasChangedMeanwhileIsNotOverwritten() {
        String id = scenario(RUNS);
        ScenarioRow second = scenarios.change(ADMINISTRATOR, id, draft(RUNS_TOO, 1L));
        assertThat(second.draftRevision()).isEqualTo(2);
        assertThatThrownBy(() -> scenarios.change(ADMINISTRATOR, id, draft(DOES_NOT, 1L)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind().status()).isEqualTo(409);
                    assertThat(problem.extras()).containsEntry("current", 2L);
                });
        assertThat(scenarios.draft(ADMINISTRATOR, id)).isEqualTo(RUNS_TOO);
        assertThat(scenarios.change(ADMINISTRATOR, id, draft(DOES_NOT, null)).draftRevision())
                .isEqualTo(3);
    }

    @Test
    void whatIsNoBpmnIsNotSaved() {
        String id = scenario(RUNS);
        assertStatus(400, () -> scenarios.change(ADMINISTRATOR, id, draft("<a>".getBytes(UTF_8), 1L)));
        assertStatus(400, () -> scenario("".getBytes(UTF_8)));
        assertThat(scenarios.draft(ADMINISTRATOR, id)).isEqualTo(RUNS);
    }

    @Test
    void publishingMakesAVersionAndOnlyOneOfTheSameDraft() {
        String id = scenario(RUNS);
        assertThat(versions.current(number(id))).isEmpty();
        assertThat(publications.publish(ADMINISTRATOR, id, "первая")).isEqualTo(1);
        assertThat(publications.publish(ADMINISTRATOR, id, null)).isEqualTo(1);
        Versions.Current current = versions.current(number(id)).orElseThrow();
        assertThat(current.version().number()).isEqualTo(1);
        assertThat(current.version().syncable()).isTrue();
        assertThat(current.name()).isEqualTo("Сценарий");
        assertThat(current.runAs()).isEqualTo(RunAs.STARTER);

        scenarios.change(ADMINISTRATOR, id, draft(RUNS_TOO, 1L));
        assertThat(scenarios.get(ADMINISTRATOR, id).draftChanged()).isTrue();
        assertThat(versions.current(number(id)).orElseThrow().version().number())
                .isEqualTo(1);
        assertThat(publications.publish(ADMINISTRATOR, id, null)).isEqualTo(2);
        assertThat(above.of(number(id))).extracting(Version::number).containsExactly(1, 2);
        assertThat(publications.versions(ADMINISTRATOR, id, 10, 0))
                .extracting(VersionRow::number, VersionRow::comment, VersionRow::publishedBy)
                .containsExactly(tuple(2, null, 1L), tuple(1, "первая", 1L));
        assertThat(versions.bpmn(publications.version(ADMINISTRATOR, id, 1))).isEqualTo(RUNS);
    }

    @Test
    void goingBackToThePublishedDiagramIsNoChange() {
        String id = scenario(RUNS);
        publications.publish(ADMINISTRATOR, id, null);
        scenarios.change(ADMINISTRATOR, id, draft(RUNS_TOO, null));
        assertThat(scenarios.change(ADMINISTRATOR, id, draft(RUNS, null)).draftChanged())
                .isFalse();
    }

    @Test
    void aDiagramThatCannotRunIsNotPublishedAndLeavesNothing() {
        String id = scenario(DOES_NOT);
        assertThatThrownBy(() -> publications.publish(ADMINISTRATOR, id, null))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind().status()).isEqualTo(422);
                    assertThat(Json.write(problem.extras()))
                            .contains(
                                    "\"element\":\"Step\"", "\"severity\":\"error\"", "\"code\":\"unknown-component\"");
                });
        assertThat(versions.current(number(id))).isEmpty();
        assertThat(above.of(number(id))).isEmpty();
        assertThat(publications.versions(ADMINISTRATOR, id, 10, 0)).isEmpty();
    }

    @Test
    void aDeploymentThatFailsTakesTheVersionAlong() {
        String id = scenario(RUNS);
        above.refuse(number(id));
        assertThatThrownBy(() -> publications.publish(ADMINISTRATOR, id, null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(publications.versions(ADMINISTRATOR, id, 10, 0)).isEmpty();
        assertThat(scenarios.get(ADMINISTRATOR, id).status()).isEqualTo(ScenarioRow.DRAFT);
    }

    @Test
    void startEventsBecomeTriggersThatPublishingReplaces() {
        Catalog catalog = catalog("[{'id':'state','name':'Статус','type':'text'}]");
        String address = "a" + UUID.randomUUID();
        String id = scenario(Bpmn.trigger(
                "<a:trigger kind='$record.after.update' catalog='%s' fields='state'><a:condition>true</a:condition></a:trigger>"
                        .formatted(catalog.ref())));
        publications.publish(ADMINISTRATOR, id, null);
        assertThat(triggers.of(number(id))).singleElement().satisfies(row -> {
            assertThat(row.event()).isEqualTo("$record.after.update");
            assertThat(row.element()).isEqualTo("Start");
            assertThat(row.fields()).containsExactly("state");
            assertThat(row.managed()).isTrue();
        });
        scenarios.change(
                ADMINISTRATOR,
                id,
                draft(Bpmn.trigger("<a:trigger kind='$webRequest' address='" + address + "'/>"), null));
        publications.publish(ADMINISTRATOR, id, null);
        assertThat(triggers.of(number(id)))
                .singleElement()
                .satisfies(row -> assertThat(row.address()).isEqualTo(address));

        String other = scenario(Bpmn.trigger("<a:trigger kind='$webRequest' address='" + address + "'/>"));
        assertStatus(422, () -> publications.publish(ADMINISTRATOR, other, null));
        assertThat(publications.versions(ADMINISTRATOR, other, 10, 0)).isEmpty();
    }

    @Test
    void turnedOffItStartsNothingUntilItIsPublishedAgain() {
        String id = scenario(RUNS);
        assertStatus(409, () -> publications.off(ADMINISTRATOR, id));
        publications.publish(ADMINISTRATOR, id, null);
        assertThat(versions.current(number(id))).isPresent();
        publications.off(ADMINISTRATOR, id);
        assertThat(versions.current(number(id))).isEmpty();
        assertThat(publications.publish(ADMINISTRATOR, id, null)).isEqualTo(1);
        assertThat(versions.current(number(id))).isPresent();
    }

    @Test
    void itIsNotDeletedWhileProcessesRunUnlessTheyAreCancelled() {
        String id = scenario(Bpmn.trigger("<a:trigger kind='$webRequest' address='b" + UUID.randomUUID() + "'/>"));
        publications.publish(ADMINISTRATOR, id, null);
        long number = number(id);
        above.run(number, 1, 3);
        assertThatThrownBy(() -> removals.remove(ADMINISTRATOR, id)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind().status()).isEqualTo(409);
            assertThat(problem.extras()).containsEntry("running", 3);
        });
        assertThat(versions.current(number)).isPresent();
        assertThat(removals.removeWithProcesses(ADMINISTRATOR, id, Duration.ofMinutes(1)))
                .isEqualTo(new Removals.Removal(id, 3, 0));
        assertThat(above.count(number)).isEmpty();
        assertThat(versions.current(number)).isEmpty();
        assertThat(triggers.of(number)).isEmpty();
        assertStatus(404, () -> scenarios.get(ADMINISTRATOR, id));
        assertThat(versions.names(List.of(number))).containsEntry(number, "Сценарий");
    }

    @Test
    void whereTimeIsTooShortToCancelAllItIsOffAndAskingAgainGoesOn() {
        String id = scenario(Bpmn.trigger("<a:trigger kind='$webRequest' address='b" + UUID.randomUUID() + "'/>"));
        publications.publish(ADMINISTRATOR, id, null);
        long number = number(id);
        above.run(number, 1, 2);

        assertThat(removals.removeWithProcesses(ADMINISTRATOR, id, Duration.ZERO))
                .isEqualTo(new Removals.Removal(id, 0, 2));

        assertThat(scenarios.get(ADMINISTRATOR, id).status()).isEqualTo(ScenarioRow.OFF);
        assertThat(versions.current(number)).isEmpty();
        assertThat(triggers.of(number)).isNotEmpty();
        assertThat(removals.removeWithProcesses(ADMINISTRATOR, id, Duration.ofMinutes(1)))
                .isEqualTo(new Removals.Removal(id, 2, 0));
        assertStatus(404, () -> removals.removeWithProcesses(ADMINISTRATOR, id, Duration.ofMinutes(1)));
    }

    @Test
    void onlyAdministratorsSeeScenarios() {
        String id = scenario(RUNS);
        assertStatus(403, () -> scenarios.all(EMPLOYEE, 10, 0));
        assertStatus(404, () -> scenarios.get(EMPLOYEE, id));
        assertStatus(404, () -> scenarios.draft(EMPLOYEE, id));
        assertStatus(404, () -> scenarios.change(EMPLOYEE, id, draft(RUNS_TOO, null)));
        assertStatus(404, () -> publications.publish(EMPLOYEE, id, null));
        assertStatus(404, () -> removals.removeWithProcesses(EMPLOYEE, id, Duration.ZERO));
        assertStatus(403, () -> scenarios.create(EMPLOYEE, null, "x", null, RUNS));
    }

    @Test
    void aTextIdNamesItToo() {
        String custom = "s" + UUID.randomUUID().toString().replace("-", "");
        ScenarioRow row = scenarios.create(ADMINISTRATOR, custom, "С текстом", null, RUNS);
        assertThat(row.ref()).isEqualTo(custom);
        assertThat(scenarios.get(ADMINISTRATOR, custom).id()).isEqualTo(row.id());
        assertThat(scenarios.get(ADMINISTRATOR, Long.toString(row.id())).ref()).isEqualTo(custom);
        assertStatus(400, () -> scenarios.create(ADMINISTRATOR, custom, "ещё", null, RUNS));
        assertStatus(400, () -> scenarios.create(ADMINISTRATOR, "1a", "x", null, RUNS));
        assertStatus(404, () -> scenarios.get(ADMINISTRATOR, "nosuch"));
    }

    @Test
    void theyAreRecordsOfACatalog() {
        Rec made = records.create(
                ADMINISTRATOR, Cause.byPerson(1), "$scripts", Json.readObject("{\"$name\":\"Как запись\"}"));
        assertThat(scenarios.get(ADMINISTRATOR, made.ref()).name()).isEqualTo("Как запись");
        records.update(
                ADMINISTRATOR,
                Cause.byPerson(1),
                "$scripts",
                made.ref(),
                Json.readObject("{\"$description\":\"О чём\"}"),
                null);
        assertThat(scenarios.get(ADMINISTRATOR, made.ref()).description()).isEqualTo("О чём");
        scenarios.change(ADMINISTRATOR, made.ref(), draft(RUNS, null));
        publications.publish(ADMINISTRATOR, made.ref(), null);
        Search published =
                Search.all().filter(Json.read("{\"$status\":[\"$published\"]}")).limit(1000);
        assertThat(records.find(ADMINISTRATOR, "$scripts", published).items())
                .anySatisfy(rec -> assertThat(rec.id()).isEqualTo(made.id()));
        assertThat(Json.write(records.get(ADMINISTRATOR, "$scripts", made.ref()).values()))
                .contains("$published");
        records.remove(ADMINISTRATOR, Cause.byPerson(1), "$scripts", made.ref());
        assertStatus(404, () -> scenarios.get(ADMINISTRATOR, made.ref()));
    }
}
