package dev.artel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A property that is misspelt asks for something else than was meant: it is refused by its name wherever processes are concerned. */
class ExactBodiesFlowTest extends HouseTest {
    @Test
    void aMessageWhoseKeyIsMisspeltGoesToNobody() {
        String name = fresh("paid");
        String waits = "<b:intermediateCatchEvent id='Wait'><b:extensionElements><a:message name='" + name
                + "'/></b:extensionElements><b:messageEventDefinition/></b:intermediateCatchEvent>";
        String id = run(publish(start("") + waits + end() + row("Start", "Wait", "End")), Map.of("businessKey", "A1"));
        Answer refused = admin.post("/api/v1/processes/messages", Map.of("name", name, "key", "WRONG"))
                .isProblem(400, "BadRequest");
        JsonNode fault = refused.at("/errors/0");
        assertThat(fault.path("field").asString()).isEqualTo("key");
        assertThat(fault.path("code").asString()).isEqualTo("unknown");
        assertThat(refused.text("message")).contains("«key»", "businessKey, name, processId, record, variables");
        settle();
        assertThat(process(id).path("status").asString()).isEqualTo("waiting");
        admin.post("/api/v1/processes/messages", Map.of("name", name, "businessKey", "A1"))
                .is(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenarios/SCENARIO/start | {'vars':{'a':1}} | vars",
                "scenarios/SCENARIO/start | {'record':{'catalogId':'1','id':'1'}} | record.id",
                "scenarios/SCENARIO/publish | {'note':'x'} | note",
                "scenarios/import/repair | {'picked':[]} | picked",
                "processes/messages | {'name':'x','record':{'catalog':'1'}} | record.catalog",
                "processes/signals | {'name':'x','vars':{}} | vars",
                "processes/1/cancel | {'why':'x'} | why",
                "processes/1/retry | {'incident':1} | incident",
                "processes/1/restart | {'vars':{}} | vars",
                "tasks/1/assign | {'user':'1','to':'2'} | to",
                "tasks/1/delegate | {'users':['1']} | users",
                "tasks/1/complete | {'result':'yes'} | result"
            })
    void whatIsNotKnownIsRefusedByItsName(String path, String body, String field) {
        String scenario = path.contains("SCENARIO") ? publish(start("") + end() + row("Start", "End")) : "";
        Answer refused = admin.post("/api/v1/" + path.replace("SCENARIO", scenario), json(body))
                .isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/code")).isEqualTo("unknown");
    }

    /** Clients that exist send more than the documentation asks for. */
    @Test
    void recordsAreTakenWithMoreThanIsRead() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        admin.post(records(catalog), json("{'values':{'name':'x'},'title':'y','unheard':1}"))
                .is(201);
    }
}
