package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What earlier versions of the product have published runs on, as it did then, until it is published again. */
class EarlierExecutablesFlowTest extends HouseTest {
    private static final Pattern CATCHES_THE_REST =
            Pattern.compile("<(\\w+:)?subProcess [^>]*id=\"artel\\.failed\".*?</(\\w+:)?subProcess>", Pattern.DOTALL);

    @Autowired
    private RepositoryService repository;

    /** Such executables lack what ends them with an error that only a caller catches. */
    @Test
    void aStepWhoseExecutableCannotEndForItsCallerStandsWhereItFailed() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String bad = "if (!records.find(\"" + catalog + "\", {}).items.length) { fail(\"Odd\", \"so\"); }";
        String file = bpmn(start("") + code("Bad", bad) + end() + row("Start", "Bad", "End"));
        String called = publish(fresh("Прежний "), file);
        replaceByEarlier(called);
        String call = "<b:callActivity id='Call' calledElement='" + called
                + "'><b:extensionElements><a:call/></b:extensionElements></b:callActivity>";
        String caller = publish(start("") + call + exit("Caught", "Odd", "Call") + end() + "<b:endEvent id='Fine'/>"
                + row("Start", "Call", "Fine") + Bpmn.flow("C", "Caught", "End"));

        String id = run(caller, null);
        String child = process(id).at("/children/0").asString();
        assertThat(incident(id).path("processId").asString()).isEqualTo(child);
        assertThat(incident(id).path("element").asString()).isEqualTo("Bad");
        assertThat(incident(id).path("message").asString()).isEqualTo("so");
        assertThat(path(id)).doesNotContain("Caught done");

        // a draft that is the version of now makes no new one, and no executable
        String changed = file.replace("id=\"Bad\"", "id=\"Bad\" name=\"Проверить\"");
        assertThat(changed).isNotEqualTo(file);
        admin.patch("/api/v1/scenarios/" + called, Map.of("bpmn", changed, "draftRevision", 1))
                .is(200);
        admin.post("/api/v1/scenarios/" + called + "/publish", null).is(200);
        assertThat(path(run(caller, null))).contains("Caught done", "End done");

        record(catalog, "{'name':'there'}");
        admin.post("/api/v1/processes/" + child + "/retry", Map.of()).is(200);
        settle();
        assertThat(List.of(status(id), status(child))).containsOnly("completed");
        assertThat(path(id)).contains("Call done", "Fine done");
    }

    /** The newest executable of a version is the one that is run. */
    private void replaceByEarlier(String scenario) {
        String now = admin.get("/api/v1/scenarios/" + scenario + "/executable").body();
        String earlier = CATCHES_THE_REST
                .matcher(now)
                .replaceFirst("")
                .replaceFirst("<((\\w+:)?process) ", "<$1 camunda:versionTag=\"1\" ");
        assertThat(earlier)
                .isNotEqualTo(now)
                .doesNotContain("id=\"artel.failed\"")
                .contains("versionTag");
        String key = earlier.replaceFirst("(?s).*<(\\w+:)?process [^>]*id=\"([^\"]+)\".*", "$2");
        repository.createDeployment().addString(key + ".bpmn", earlier).deploy();
    }
}
