package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/** Writes what {@link Adorner} adds to an element. */
final class Extras {
    private Extras() {}

    /** The element with all that belongs to it. */
    static String of(Drawing drawing, Node node, String written) {
        String text = written;
        Each each = drawing.rounds.get(node.id());
        if (each != null) {
            int end = text.lastIndexOf("</b:");
            text = text.substring(0, end) + rounds(each) + text.substring(end);
        }
        if (drawing.undoes(node.id())) {
            text = text.replaceFirst(" id='" + node.id() + "'", "$0 isForCompensation='true'");
        }
        @Nullable String by = drawing.undoers.get(node.id());
        return by == null ? text : text + mark(node.id(), by);
    }

    private static String rounds(Each each) {
        String sequential = each.atOnce() == 0 ? " isSequential='true'" : "";
        String lanes = each.atOnce() == 0 ? "" : " atOnce='" + each.atOnce() + "'";
        String enough = each.enough() == null
                ? ""
                : "<b:completionCondition language='javascript'><![CDATA["
                        + each.enough().script() + "]]></b:completionCondition>";
        return "<b:multiInstanceLoopCharacteristics" + sequential + "><b:extensionElements><a:each" + lanes
                + "><a:list><![CDATA[" + each.list() + "]]></a:list></a:each></b:extensionElements>" + enough
                + "</b:multiInstanceLoopCharacteristics>";
    }

    private static String mark(String activity, String by) {
        String id = "M" + activity;
        return "<b:boundaryEvent id='" + id + "' attachedToRef='" + activity + "'><b:compensateEventDefinition id='"
                + id
                + "D'/></b:boundaryEvent><b:association id='" + id + "L' sourceRef='" + id + "' targetRef='" + by
                + "'/>";
    }
}
