package dev.artel.scenario.diagram;

import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What messages call elements: their name, else what kind of element it is, in words. An id says nothing to people; whoever is told
 * selects the element by {@link DiagramProblem#element()}. The kinds are {@code element.<kind>} of the dictionaries.
 */
public final class Called {
    private static final Map<Class<? extends Node>, String> KINDS = Map.ofEntries(
            Map.entry(InnerStart.class, "startEvent"),
            Map.entry(ErrorStart.class, "startEvent-error"),
            Map.entry(EscalationStart.class, "startEvent-escalation"),
            Map.entry(TimerStart.class, "startEvent-timer"),
            Map.entry(Milestone.class, "intermediateThrowEvent"),
            Map.entry(IntermediateTimer.class, "intermediateCatchEvent-timer"),
            Map.entry(LinkCatch.class, "intermediateCatchEvent-link"),
            Map.entry(LinkThrow.class, "intermediateThrowEvent-link"),
            Map.entry(EscalationThrow.class, "intermediateThrowEvent-escalation"),
            Map.entry(CompensationThrow.class, "intermediateThrowEvent-compensate"),
            Map.entry(ErrorBoundary.class, "boundaryEvent-error"),
            Map.entry(TimerBoundary.class, "boundaryEvent-timer"),
            Map.entry(EscalationBoundary.class, "boundaryEvent-escalation"),
            Map.entry(CompensationBoundary.class, "boundaryEvent-compensate"),
            Map.entry(NoneEnd.class, "endEvent"),
            Map.entry(ErrorEnd.class, "endEvent-error"),
            Map.entry(EscalationEnd.class, "endEvent-escalation"),
            Map.entry(CompensationEnd.class, "endEvent-compensate"),
            Map.entry(TerminateEnd.class, "endEvent-terminate"),
            Map.entry(EventGateway.class, "eventBasedGateway"));

    private Called() {}

    /** The node. */
    static Text node(Node node) {
        return of(node.name(), kind(node));
    }

    /** The line: without a name it is told by what it joins. */
    public static Text line(Flow flow, Diagram diagram) {
        return line(
                flow.name(), diagram.source(flow).label(), diagram.target(flow).label());
    }

    /** A line without a name. */
    public static Text between(Text source, Text target) {
        return Text.of("element.line", source, target);
    }

    /**
     * A line of a file.
     *
     * @param name as it stands there; blank for none
     * @param source null when it comes from nowhere
     * @param target null when it leads nowhere
     */
    public static Text line(String name, @Nullable Text source, @Nullable Text target) {
        if (!name.isBlank() || source == null && target == null) {
            return of(name, "sequenceFlow");
        }
        Text nowhere = as("…");
        return between(source == null ? nowhere : source, target == null ? nowhere : target);
    }

    /** The lane. */
    public static Text lane(Lane lane) {
        return of(lane.name(), "lane");
    }

    /** What is written, as it stands there. */
    public static Text as(String written) {
        return Text.of("element.named", written);
    }

    /**
     * An element of a file.
     *
     * @param name as it stands there; blank for none
     * @param kind as for {@link #kind}
     */
    public static Text of(String name, String kind) {
        return name.isBlank() ? Text.of("element.unnamed", kind(kind)) : as(name);
    }

    /**
     * The kind in words.
     *
     * @param kind local name of BPMN, for events with a hyphen and what they are about, such as {@code endEvent-error}; an
     *     event sub-process is {@code eventSubProcess}
     */
    public static Text kind(String kind) {
        String plain = kind.replaceAll("-.*", "");
        String known = isKnown(kind) ? kind : isKnown(plain) ? plain : "other";
        return Text.of("element." + key(known));
    }

    /**
     * A part of a file in words; what has none keeps the name that it has there.
     *
     * @param local local name of BPMN
     * @param written as it stands in the file, such as {@code bpmn:import}
     */
    public static Text part(String local, String written) {
        return isKnown(local) ? kind(local) : as(written);
    }

    private static boolean isKnown(String kind) {
        return Texts.known("element." + key(kind));
    }

    private static String key(String kind) {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String kind(Node node) {
        String known = KINDS.get(node.getClass());
        if (known != null) {
            return known;
        }
        if (node instanceof UnsupportedNode unsupported) {
            return unsupported.element();
        }
        if (node instanceof StartEvent || node instanceof WaitStart) {
            return "startEvent" + about(node);
        }
        if (node instanceof EventBoundary) {
            return "boundaryEvent" + about(node);
        }
        if (node instanceof CatchEvent) {
            return "intermediateCatchEvent" + about(node);
        }
        if (node instanceof ThrowEvent) {
            return "intermediateThrowEvent" + about(node);
        }
        return node instanceof ThrowEnd
                ? "endEvent" + about(node)
                : node.getClass().getSimpleName();
    }

    /** What comes or is told there. */
    private static String about(Node node) {
        if (node instanceof Waiting waiting) {
            Awaited awaited = waiting.awaits();
            return awaited instanceof Awaited.Message
                    ? "-message"
                    : awaited instanceof Awaited.Signal ? "-signal" : "-conditional";
        }
        if (node instanceof Sending sending) {
            return sending.sends() instanceof Sent.Message ? "-message" : "-signal";
        }
        return "";
    }
}
