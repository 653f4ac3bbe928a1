package dev.artel.scenario;

import java.nio.charset.StandardCharsets;

/** Diagrams of tests, written as the inside of a process with short names and single quotes. */
public final class Bpmn {
    private static final String HEAD = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="t">
              <bpmn:process id="P">
            """;

    private Bpmn() {}

    /** {@code <b:…>} is standard, {@code <a:…>} ours. */
    public static byte[] of(String inside) {
        String full = inside.replace('\'', '"')
                .replace("<b:", "<bpmn:")
                .replace("</b:", "</bpmn:")
                .replace("<a:", "<artel:")
                .replace("</a:", "</artel:");
        return (HEAD + full + "</bpmn:process></bpmn:definitions>").getBytes(StandardCharsets.UTF_8);
    }

    /** Start, one automatic step, end. */
    public static byte[] step(String component) {
        return of("<b:startEvent id='Start'/>" + task("Step", component) + "<b:endEvent id='End'/>"
                + flow("F1", "Start", "Step") + flow("F2", "Step", "End"));
    }

    /** A start with that trigger, straight to the end. */
    public static byte[] trigger(String trigger) {
        return of("<b:startEvent id='Start' name='Начало'><b:extensionElements>" + trigger
                + "</b:extensionElements></b:startEvent><b:endEvent id='End'/>" + flow("F1", "Start", "End"));
    }

    public static String task(String id, String component) {
        return "<b:serviceTask id='" + id + "'><b:extensionElements>" + component
                + "</b:extensionElements></b:serviceTask>";
    }

    public static String flow(String id, String from, String to) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }
}
