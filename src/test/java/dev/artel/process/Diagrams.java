package dev.artel.process;

/** Short ways to write the elements of a diagram. */
final class Diagrams {
    private Diagrams() {}

    /** A diagram of elements in a row, with flows F1, F2 … between them; the first is a start. */
    static String row(String... elements) {
        StringBuilder text = new StringBuilder();
        String last = "";
        int flow = 1;
        for (String element : elements) {
            text.append(element).append('\n');
            String id = element.replaceFirst("(?s).*?id=\"([^\"]+)\".*", "$1");
            if (!last.isEmpty()) {
                text.append(flow("F" + flow++, last, id));
            }
            last = id;
        }
        return text.toString();
    }

    static String flow(String id, String source, String target) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n".formatted(id, source, target);
    }

    static String flow(String id, String source, String target, String condition) {
        return ("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"><bpmn:conditionExpression language=\"javascript\">"
                        + "<![CDATA[%s]]></bpmn:conditionExpression></bpmn:sequenceFlow>%n")
                .formatted(id, source, target, condition);
    }

    static String begin() {
        return "<bpmn:startEvent id=\"S\"/>";
    }

    static String end() {
        return "<bpmn:endEvent id=\"E\"/>";
    }

    /** A step; {@code content} is inputs and outputs as {@link #input}, {@link #script} and {@link #output} write them. */
    static String step(String id, String component, String... content) {
        return element(id, component, "", content);
    }

    private static String element(String id, String component, String settings, String... content) {
        return ("<bpmn:serviceTask id=\"%s\" name=\"Шаг %s\"><bpmn:extensionElements><artel:component type=\"%s\">%s</artel:component>%s"
                        + "</bpmn:extensionElements></bpmn:serviceTask>")
                .formatted(id, id, component, String.join("", content), settings);
    }

    /** A step that says when it is tried again. */
    static String retried(String id, String component, String retries, String... content) {
        return element(id, component, "<artel:step retries=\"" + retries + "\"/>", content);
    }

    static String input(String name, String value) {
        return "<artel:input name=\"%s\">%s</artel:input>".formatted(name, value);
    }

    static String script(String name, String source) {
        return "<artel:input name=\"%s\" kind=\"script\"><![CDATA[%s]]></artel:input>".formatted(name, source);
    }

    static String output(String name, String to) {
        return "<artel:output name=\"%s\" to=\"%s\"/>".formatted(name, to);
    }

    /** A step that writes the text into the table of the tests. */
    static String write(String id, String text) {
        return step(id, "test.write", input("text", text));
    }

    static String person(String id, String... content) {
        return ("<bpmn:userTask id=\"%s\" name=\"Задача %s\"><bpmn:extensionElements><artel:task>%s</artel:task>"
                        + "</bpmn:extensionElements></bpmn:userTask>")
                .formatted(id, id, String.join("", content));
    }

    static String errorExit(String id, String of, String error) {
        String name = error.isEmpty() ? "" : " name=\"" + error + "\"";
        return ("<bpmn:boundaryEvent id=\"%s\" attachedToRef=\"%s\"><bpmn:extensionElements><artel:error%s code=\"e.name\""
                        + " message=\"e.message\"/></bpmn:extensionElements><bpmn:errorEventDefinition id=\"%s_d\"/></bpmn:boundaryEvent>%n")
                .formatted(id, of, name, id);
    }

    static String timerExit(String id, String of, boolean interrupting, String duration) {
        return ("<bpmn:boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\"><bpmn:timerEventDefinition id=\"%s_d\">"
                        + "<bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>%n")
                .formatted(id, of, interrupting, id, duration);
    }
}
