package dev.artel.scenario.check.flow;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.read.DiagramReader;
import dev.artel.scenario.diagram.read.Readers;

/**
 * Diagrams of tests in few words: elements and ways, one blank between them. {@code A>B} is a way; {@code *G +G oG eG} are gateways
 * (exclusive, parallel, inclusive, of events), {@code oG=F-B} one with that way as its default, {@code !E} an end, {@code ^X@A ~X@A} an exit of A for errors or, which does not end it,
 * for a time, {@code ?P} a step of a person, {@code A=x} a step that sets x; everything else a step. {@code Start} is the start; {@code S[ … ]} a
 * sub-process with a start {@code SIn}, {@code S{ … }} one for errors, {@code S( … )} one for a time that ends nothing.
 */
final class FlowDiagrams {
    private static final DiagramReader READER = Readers.diagrams();
    private static final String HOUR =
            "<b:timerEventDefinition><b:timeDuration>PT1H</b:timeDuration></b:timerEventDefinition>";

    private FlowDiagrams() {}

    static Diagram of(String words) {
        StringBuilder bpmn = new StringBuilder(words.contains("Begin") ? "" : "<b:startEvent id='Start'/>");
        for (String word : words.split(" +")) {
            bpmn.append(element(word));
        }
        return READER.read(Bpmn.of(bpmn.toString())).diagram();
    }

    private static String element(String word) {
        String id = word.replaceAll("^[*+oe!^~?](?=[A-Z])|[=@].*|[\\[{(]$", "");
        String rest = word.replaceAll("^[^=@]*[=@]?", "");
        if (word.contains(">")) {
            String[] ends = word.split(">");
            return Bpmn.flow(ends[0] + "-" + ends[1], ends[0], ends[1]);
        }
        return switch (word.charAt(0)) {
            case '*' -> "<b:exclusiveGateway id='" + id + "'/>";
            case '+' -> "<b:parallelGateway id='" + id + "'/>";
            case 'o' ->
                "<b:inclusiveGateway id='" + id + "'" + (rest.isEmpty() ? "" : " default='" + rest + "'") + "/>";
            case 'e' -> "<b:eventBasedGateway id='" + id + "'/>";
            case '!' -> "<b:endEvent id='" + id + "'/>";
            case '?' -> "<b:userTask id='" + id + "'/>";
            case '^' ->
                "<b:boundaryEvent id='" + id + "' attachedToRef='" + rest
                        + "'><b:errorEventDefinition/></b:boundaryEvent>";
            case '~' ->
                "<b:boundaryEvent id='" + id + "' attachedToRef='" + rest + "' cancelActivity='false'>" + HOUR
                        + "</b:boundaryEvent>";
            case ']', '}', ')' -> "</b:subProcess>";
            default -> step(word, id, rest);
        };
    }

    private static String step(String word, String id, String variable) {
        if (word.endsWith("[")) {
            return "<b:subProcess id='" + id + "'><b:startEvent id='" + id + "In'/>";
        }
        if (word.endsWith("{")) {
            return "<b:subProcess id='" + id + "' triggeredByEvent='true'><b:startEvent id='" + id
                    + "In'><b:errorEventDefinition/></b:startEvent>";
        }
        if (word.endsWith("(")) {
            return "<b:subProcess id='" + id + "' triggeredByEvent='true'><b:startEvent id='" + id
                    + "In' isInterrupting='false'>" + HOUR + "</b:startEvent>";
        }
        if (id.startsWith("Begin")) {
            return "<b:startEvent id='" + id + "'><b:extensionElements><a:trigger kind='"
                    + (variable.isEmpty() ? "$record.after.create" : variable)
                    + "' catalog='c'/></b:extensionElements></b:startEvent>";
        }
        String output = variable.isEmpty() ? "" : "<a:output name='" + variable + "' to='" + variable + ".part'/>";
        return Bpmn.task(id, "<a:component type='variables.set'>" + output + "</a:component>");
    }
}
