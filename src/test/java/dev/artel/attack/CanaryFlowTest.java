package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that Mallory may not see stand in hidden fields and closed records; no answer of any resource tells one of them. */
class CanaryFlowTest extends AttackTest {
    private static final List<String> CANARIES = List.of(
            "kanarientext",
            "7777123",
            "kanari@bird.example",
            "79997776655",
            "kanarienoption",
            "kanarientitel",
            "kanarienakte",
            "kanarienfeld",
            "kanarienkatalog");
    /** What never ends by itself; the hints that it sends hold no values. */
    private static final Set<String> ENDLESS = Set.of("/api/v1/live");

    private String vault;
    private String closed;
    private String own;
    private String other;
    private String trashed;
    private Map<String, List<String>> values;

    @BeforeEach
    void hideCanaries() {
        closed = catalog("Kanarienkatalog", "{'id':'name','name':'Name','type':'text'}");
        String target = record(closed, "{'name':'Kanarientitel'}");
        String client = client("Kanarientitel", "x");
        vault = catalog(
                "Vault",
                "{'id':'name','name':'Name','type':'text'},{'id':'f2','name':'Kanarienfeld','type':'text'},"
                        + "{'id':'f3','name':'F3','type':'number'},"
                        + "{'id':'f4','name':'F4','type':'contact','config':{'type':'email'}},"
                        + "{'id':'f5','name':'F5','type':'contact','config':{'type':'phone'}},"
                        + "{'id':'f6','name':'F6','type':'dropdown','config':{'items':[{'name':'Kanarienoption'}]}},"
                        + "{'id':'f7','name':'F7','type':'object','config':{'catalogs':[{'id':'" + closed + "'}]}},"
                        + "{'id':'f8','name':'F8','type':'object','config':{'accessOnly':true,'catalogs':[{'id':'"
                        + clients + "'}]}},"
                        + "{'id':'manager','name':'Manager','type':'user'}");
        String secrets = "'f2':'Kanarientext','f3':7777123,'f4':[{'contact':'kanari@bird.example'}],"
                + "'f5':[{'contact':'+7 999 777-66-55'}],'f6':['1'],'f7':[{'recordId':'" + target + "'}],"
                + "'f8':[{'recordId':'" + client + "'}]";
        own = record(vault, "{'name':'Own','manager':[{'id':'" + malloryId + "'}]," + secrets + "}");
        other = record(vault, "{'name':'Kanarienakte'," + secrets + "}");
        trashed = record(vault, "{'name':'Kanarienakte','manager':[{'id':'" + malloryId + "'}]," + secrets + "}");
        admin.delete(records(vault) + "/" + trashed).is(200);
        admin.patch(records(vault) + "/" + own, json("{'values':{'f2':'Kanarientext 2','f3':77771234}}"))
                .is(200);
        String view = admin.post(
                        "/api/v1/catalogs/" + vault + "/views",
                        json("{'name':'Own','originName':'Kanarienfeld','forRights':true,'filters':"
                                + "[{'fieldId':'manager','value':['CURRENT_USER']}]}"))
                .is(201)
                .text("id");
        admin.post(
                        "/api/v1/catalogs/" + vault + "/views",
                        json("{'name':'Told','forRights':false,'filters':[{'fieldId':'f2','value':'Kanarientext'}]}"))
                .is(201);
        give(
                "{'catalogId':'" + vault + "','viewId':'" + view + "'}",
                toMallory(
                        "edit", "'f2':'hidden','f3':'hidden','f4':'hidden','f5':'hidden','f6':'hidden','f7':'hidden'"));
        values = known(view);
    }

    private Map<String, List<String>> known(String view) {
        Map<String, List<String>> known = new HashMap<>();
        String task = process(asked()).at("/active/0/taskId").asString();
        List<String> processes = new ArrayList<>();
        admin.get("/api/v1/processes?limit=20")
                .is(200)
                .json()
                .forEach(one -> processes.add(one.path("id").asString()));
        known.put("tasks/{id}", List.of(task));
        known.put("processes/{id}", processes);
        known.put("scenarios/{id}", List.of(admin.get("/api/v1/scenarios").text("/0/id")));
        known.put("elements/{kind}", List.of("timer"));
        known.put("catalog", List.of(vault, closed));
        known.put("record", List.of(own, other, trashed));
        known.put("field", List.of("f2", "f3", "f7", "f8", "manager"));
        known.put("view", List.of(view, "2"));
        known.put("section", List.of(section));
        known.put("employee", List.of("1"));
        known.put("url", List.of("nosuch"));
        known.put("catalogId", List.of(vault, closed));
        known.put("recordId", List.of(own, other, trashed));
        known.put("sectionId", List.of(section));
        known.put("viewId", List.of(view, "2"));
        known.put("userId", List.of("1"));
        asked(known);
        return known;
    }

    private void asked(Map<String, List<String>> known) {
        known.put("searchText", List.of("kanari", "7777", "999 777"));
        known.put("q", List.of("kanari"));
        known.put("title", List.of("kanari"));
        known.put("filters", List.of(json("{'f2':'Kan'}"), json("{'name':'Kan'}"), json("{'manager':'$empty'}")));
        known.put("recordsFilters", List.of(json("[{'catalogId':'" + closed + "','filters':{'name':'Kan'}}]")));
        known.put("fields", List.of(json("['f2']"), json("[{'fieldId':'f7','fields':{'" + closed + "':['name']}}]")));
        known.put("withFieldsAdditional", List.of("true"));
        known.put("sortField", List.of("f2", "f3", "title", "name"));
        known.put("sortType", List.of("1", "-1"));
        known.put("at", List.of(clock.instant().toString()));
        known.put("hiddenFields", List.of("true"));
        known.put("withSearch", List.of("true"));
        known.put("id", List.of(own, other, vault, closed));
        known.put("fieldId", List.of("f7"));
        known.put("withViews", List.of("true"));
        known.put("employeeId", List.of(malloryId));
        known.put("box", List.of("mine", "groups", "done", "all"));
        known.put("due", List.of("overdue", "week"));
        known.put("sort", List.of("due", "-created"));
        known.put("status", List.of("running", "incident", "waiting"));
        known.put("scenarioId", known.get("scenarios/{id}"));
        known.put("trigger", List.of("$record.after.create"));
        known.put("element", List.of("Ask", "Tell"));
        known.put("from", List.of("1", "2001-01-01T00:00:00Z"));
        known.put("to", List.of("2100-01-01T00:00:00Z"));
        known.put("startedFrom", known.get("at"));
        known.put("startedTo", known.get("to"));
        known.put("ids", List.of(own));
        known.put("text", List.of("kanari"));
    }

    /** Processes on the own record that have read what Mallory may not: one stands at a task of hers, one has failed. */
    private String asked() {
        String ask = "<b:userTask id='Ask' name='Ask'><b:extensionElements><a:task><a:assign kind='user'>" + malloryId
                + "</a:assign><a:field id='name' mode='read'/><a:outcome id='done' label='Done'/></a:task>"
                + "</b:extensionElements></b:userTask>";
        String body = "{\"record\":{\"catalogId\":\"" + vault + "\",\"recordId\":\"" + own + "\"}}";
        String failing =
                publish(start("") + code("Tell", "throw new Error(values.f2)") + end() + row("Start", "Tell", "End"));
        run(failing, body);
        String asking = publish(
                start("") + set("Keep", "kept", "values.f2") + ask + end() + row("Start", "Keep", "Ask", "End"));
        return run(asking, body);
    }

    @Test
    void noAnswerTellsWhatIsHidden() {
        Set<String> told = heard(mallory);
        assertThat(told).as("answers that told Mallory").isEmpty();
        Set<String> everything = heard(admin);
        CANARIES.forEach(canary -> assertThat(everything)
                .as("whether the walk comes by")
                .anyMatch(one -> one.endsWith(" told " + canary)));
    }

    /** Each address with each canary that its answer told; nothing is left unasked for want of a value. */
    private Set<String> heard(Api who) {
        Walk walk = new Walk(admin, values(who));
        Set<String> told = new TreeSet<>();
        walk.read(who, ENDLESS, (address, answer) -> {
            assertThat(answer.status()).as(address + answer.body()).isLessThan(500);
            canaries(answer).forEach(canary -> told.add(address + " told " + canary));
        });
        assertThat(walk.unknown()).as("parameters without a value").isEmpty();
        return told;
    }

    private Map<String, List<String>> values(Api who) {
        Map<String, List<String>> all = new HashMap<>(values);
        String me = who.get("/api/v1/profile/me").text("id");
        all.put("user", List.of(me));
        for (String name : PLAIN) {
            all.putIfAbsent(name, List.of("1"));
        }
        return all;
    }

    /** Parameters whose value makes no difference to what may be told. */
    private static final List<String> PLAIN = List.of(
            "limit",
            "offset",
            "cursor",
            "timezoneOffset",
            "version",
            "actor",
            "kind",
            "login",
            "object",
            "password",
            "processId");

    private static Set<String> canaries(Answer answer) {
        String text = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[ -]", "");
        Set<String> found = new TreeSet<>();
        CANARIES.stream()
                .filter(canary -> text.contains(canary) || digits.contains(canary))
                .forEach(found::add);
        return found;
    }

    @Test
    void noRefusalOfAWriteTellsWhatIsHidden() {
        List<Answer> answers = new ArrayList<>();
        for (String values : List.of(
                "{'f2':'x'}",
                "{'f2':''}",
                "{'f3':'many'}",
                "{'f6':['9']}",
                "{'f7':[{'recordId':'1'}]}",
                "{'f8':[{'recordId':'1'}]}",
                "{'name':'" + "x".repeat(300) + "'}",
                "{'manager':[]}",
                "{'manager':[{'id':'999999'}]}")) {
            for (String record : List.of(own, other, trashed)) {
                answers.add(mallory.patch(records(vault) + "/" + record, json("{'values':" + values + "}")));
            }
            answers.add(mallory.post(records(vault), json("{'values':" + values + "}")));
        }
        answers.add(mallory.delete(records(vault) + "/" + own));
        answers.add(mallory.patch(records(vault) + "/" + own, json("{'version':1,'values':{'name':'New'}}")));
        answers.add(mallory.post("/api/v1/catalogs/" + vault + "/trash/" + trashed + "/restore", null));
        answers.forEach(answer -> assertThat(canaries(answer)).as(answer.body()).isEmpty());
        assertThat(answers).extracting(Answer::status).allMatch(status -> status >= 400);
    }
}
