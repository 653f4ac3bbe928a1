package dev.artel.event;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Base of tests of rules: a catalog of their own, and short ways to publish rules on it. */
abstract class RuleTest extends HouseTest {
    protected String catalog;

    @BeforeEach
    void prepare() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text','required':true},"
                + "{'id':'phone','name':'Телефон','type':'text'},{'id':'amount','name':'Сумма','type':'number'}");
    }

    protected String rule(String change, String condition, String... steps) {
        return ruleOf(catalog, change, condition, steps);
    }

    /** Publishes a rule of steps in a row; an argument without a tag is the field that is watched. */
    protected String ruleOf(String of, String change, String condition, String... steps) {
        StringBuilder inside = new StringBuilder();
        StringBuilder ids = new StringBuilder("Start");
        String watched = "";
        for (String step : steps) {
            if (step.startsWith("<")) {
                inside.append(step);
                ids.append(' ').append(step, step.indexOf("id='") + 4, step.indexOf('\'', step.indexOf("id='") + 4));
            } else {
                watched = " fields='" + step + "'";
            }
        }
        return publish(trigger(of, change, condition).replace(" catalog=", watched + " catalog=")
                + inside
                + end()
                + row((ids + " End").split(" ")));
    }

    protected static String trigger(String of, String change, String condition) {
        String inside = condition.isEmpty() ? "" : "<a:condition><![CDATA[" + condition + "]]></a:condition>";
        return start("<a:trigger kind='$record.before." + change + "' catalog='" + of + "'>" + inside + "</a:trigger>");
    }

    protected static String make(String id, String in, String name) {
        return Bpmn.task(
                id,
                "<a:component type='record.create'><a:input name='catalog'>" + in
                        + "</a:input><a:input name='values' kind='script'><![CDATA[({name: " + name
                        + "})]]></a:input></a:component>");
    }

    protected Answer free(String scenario, String event) {
        return admin.post(
                records("$events"),
                json("{'values':{'$name':'Свободное','$catalog':[{'catalogId':'$catalogs','recordId':'" + catalog
                        + "'}],'$events':['" + event + "'],'$script':[{'catalogId':'$scripts','recordId':'" + scenario
                        + "'}]}}"));
    }

    protected Answer create(String values) {
        return admin.post(records(catalog), json("{'values':" + values + "}"));
    }

    protected Answer patch(String record, String values) {
        return admin.patch(records(catalog) + "/" + record, json("{'values':" + values + "}"));
    }

    protected JsonNode values(String record) {
        return admin.get(records(catalog) + "/" + record).is(200).at("values");
    }

    protected long count() {
        return admin.get(records(catalog) + "/count").is(200).at("count").asLong();
    }
}
