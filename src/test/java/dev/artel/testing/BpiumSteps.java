package dev.artel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Writes small files of the foreign dialect as that system writes them: steps one after another, between a start and an end. */
public final class BpiumSteps {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ID = Pattern.compile("id=\"([^\"]*)\"");
    private static final String SCRIPT = "<camunda:script scriptFormat=\"JavaScript\"><![CDATA[%s]]></camunda:script>";

    private BpiumSteps() {}

    /** A file with these elements in a row; of each the first id is joined. */
    public static String file(String... elements) {
        List<String> ids = new ArrayList<>(List.of("StartEvent_1"));
        for (String element : elements) {
            Matcher id = ID.matcher(element);
            ids.add(id.find() ? id.group(1) : "");
        }
        ids.add("EndEvent_1");
        StringBuilder inside = new StringBuilder("<bpmn:startEvent id=\"StartEvent_1\" />");
        List.of(elements).forEach(inside::append);
        inside.append("<bpmn:endEvent id=\"EndEvent_1\"><bpmn:extensionElements><camunda:connector />"
                + "</bpmn:extensionElements></bpmn:endEvent>");
        for (int i = 1; i < ids.size(); i++) {
            inside.append(line("SequenceFlow_" + i, ids.get(i - 1), ids.get(i)));
        }
        return process(inside.toString());
    }

    /** A file with that in its process. */
    public static String process(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<bpmn:definitions xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"Definitions_1\""
                + " targetNamespace=\"http://bpmn.io/schema/bpmn\"><bpmn:process id=\"Process_1\" isExecutable=\"false\">"
                + inside
                + "</bpmn:process></bpmn:definitions>\n";
    }

    public static String line(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
    }

    /** A step with settings and results, as {@link #script}, {@link #constant}, {@link #result} and {@link #variable} write them. */
    public static String step(String id, String name, String connector, String... parameters) {
        return ("<bpmn:serviceTask id=\"%s\" name=\"%s\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>%s"
                        + "</camunda:connectorId></camunda:connector><camunda:inputOutput>%s</camunda:inputOutput>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>")
                .formatted(id, name, connector, String.join("", parameters));
    }

    /** A setting that is evaluated. */
    public static String script(String name, String script) {
        return input(name, wrapped("script", script));
    }

    /** A setting that is a literal. */
    public static String constant(String name, String text) {
        return input(name, wrapped("const", text));
    }

    /** A setting with values by name; of one name here. */
    public static String pair(String name, String key, String script) {
        return input(
                name,
                "<camunda:map><camunda:entry key=\"" + key + "\">" + wrapped("script", script)
                        + "</camunda:entry></camunda:map>");
    }

    /** A setting with that inside. */
    public static String input(String name, String inside) {
        return "<camunda:inputParameter name=\"" + name + "\">" + inside + "</camunda:inputParameter>";
    }

    /** A result that goes into a variable. */
    public static String result(String to, String result) {
        return output(to, result, wrapped("outputResult", result));
    }

    /** A variable that an expression gives a value. */
    public static String variable(String to, String script) {
        return output(to, "vars", wrapped("script", script));
    }

    private static String output(String to, String result, String inside) {
        return "<camunda:outputParameter name=\"" + to + "\" configName=\"" + result + "\">" + inside
                + "</camunda:outputParameter>";
    }

    /** A value in its wrapper. */
    public static String wrapped(String type, String value) {
        return SCRIPT.formatted("{\"type\":\"" + type + "\",\"value\":" + JSON.writeValueAsString(value) + "}");
    }

    /** A pause. */
    public static String pause(String id, String name, String duration) {
        return ("<bpmn:intermediateCatchEvent id=\"%s\" name=\"%s\"><bpmn:timerEventDefinition><bpmn:timeDuration"
                        + " xsi:type=\"bpmn:tFormalExpression\" language=\"JavaScript\"><![CDATA[%s]]></bpmn:timeDuration>"
                        + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")
                .formatted(id, name, duration);
    }
}
