package dev.artel.process;

import dev.artel.scenario.Bpmn;

/** Elements that wait and that tell others something, as {@link Bpmn} has them. */
final class Told {
    private Told() {}

    static String catching(String id, String message) {
        return element("intermediateCatchEvent", id, "", message, "messageEventDefinition");
    }

    static String catchingSignal(String id, String signal) {
        return element("intermediateCatchEvent", id, "", signal, "signalEventDefinition");
    }

    static String throwingSignal(String id, String signal) {
        return element("intermediateThrowEvent", id, "", signal, "signalEventDefinition");
    }

    static String exitOnSignal(String id, String of, boolean interrupting, String signal) {
        String attached = " attachedToRef='" + of + "' cancelActivity='" + interrupting + "'";
        return element("boundaryEvent", id, attached, signal, "signalEventDefinition");
    }

    static String pause(String id, String duration) {
        return "<b:intermediateCatchEvent id='" + id + "'><b:timerEventDefinition id='" + id + "D'><b:timeDuration>"
                + duration + "</b:timeDuration></b:timerEventDefinition></b:intermediateCatchEvent>";
    }

    static String signal(String name, String... content) {
        return "<a:signal name='" + name + "'>" + String.join("", content) + "</a:signal>";
    }

    static String receiving(String id, String message) {
        return element("receiveTask", id, "", message, "");
    }

    static String throwing(String id, String message) {
        return element("intermediateThrowEvent", id, "", message, "messageEventDefinition");
    }

    static String sending(String id, String message) {
        return element("sendTask", id, "", message, "");
    }

    static String ending(String id, String message) {
        return element("endEvent", id, "", message, "messageEventDefinition");
    }

    static String exit(String id, String of, boolean interrupting, String message) {
        String attached = " attachedToRef='" + of + "' cancelActivity='" + interrupting + "'";
        return element("boundaryEvent", id, attached, message, "messageEventDefinition");
    }

    static String message(String name, String... content) {
        return "<a:message name='" + name + "'>" + String.join("", content) + "</a:message>";
    }

    static String key(String script) {
        return "<a:key>" + script + "</a:key>";
    }

    static String to(String by, String script) {
        return "<a:to by='" + by + "'><![CDATA[" + script + "]]></a:to>";
    }

    static String with(String name, String script) {
        return "<a:input name='" + name + "' kind='script'><![CDATA[" + script + "]]></a:input>";
    }

    static String into(String name, String to) {
        return "<a:output name='" + name + "' to='" + to + "'/>";
    }

    private static String element(String type, String id, String attributes, String settings, String definition) {
        String what = definition.isEmpty() ? "" : "<b:" + definition + " id='" + id + "D'/>";
        return "<b:" + type + " id='" + id + "' name='" + id + "'" + attributes + "><b:extensionElements>" + settings
                + "</b:extensionElements>" + what + "</b:" + type + ">";
    }
}
