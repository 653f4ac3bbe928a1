package dev.artel.process.game;

import dev.artel.scenario.Bpmn;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a drawing as the file that the product reads. */
final class Writing {
    private static final String LATER = "PT1H";

    /** What names of messages and signals begin with, so that no other process is meant. */
    private final String prefix;

    private final String catalog;
    private final Callees callees;
    private final Drawing drawing;
    private final @Nullable Rule rule;

    /** The scenarios that may be called. */
    record Callees(String quick, String failing, String breaking, String asking) {}

    Writing(Drawing drawing, String prefix, String catalog, Callees callees) {
        this(drawing, prefix, catalog, callees, null);
    }

    /**
     * Writes a scenario, or a rule.
     *
     * @param catalog in which steps make and change records
     * @param rule what it looks at; null for a scenario that is started
     */
    Writing(Drawing drawing, String prefix, String catalog, Callees callees, @Nullable Rule rule) {
        this.drawing = drawing;
        this.prefix = prefix;
        this.catalog = catalog;
        this.callees = callees;
        this.rule = rule;
    }

    String bpmn() {
        StringBuilder inside = new StringBuilder();
        scope(null, inside);
        String declared = "";
        for (String code : Dice.ESCALATIONS) {
            declared += "<bpmn:escalation id=\"" + code + "\" escalationCode=\"" + code + "\"/>";
        }
        return new String(Bpmn.of(inside.toString()), StandardCharsets.UTF_8)
                .replace("</bpmn:process>", "</bpmn:process>" + declared);
    }

    private void scope(@Nullable String scope, StringBuilder to) {
        for (Node node : drawing.inside(scope)) {
            to.append(Extras.of(drawing, node, element(node))).append('\n');
        }
        for (Way way : drawing.ways) {
            if (!way.hidden() && Objects.equals(drawing.node(way.from()).scope(), scope)) {
                to.append(flow(way)).append('\n');
            }
        }
    }

    private String flow(Way way) {
        String condition = way.question() == null
                ? ""
                : "<b:conditionExpression language='javascript'><![CDATA["
                        + way.question().script() + "]]></b:conditionExpression>";
        String from = rule != null && way.from().equals(drawing.start(null).id()) ? Rule.BEGINNING : way.from();
        return "<b:sequenceFlow id='" + way.id() + "' sourceRef='" + from + "' targetRef='" + way.to() + "'>"
                + condition + "</b:sequenceFlow>";
    }

    private String element(Node node) {
        return switch (node.kind()) {
            case START ->
                rule != null && node.scope() == null
                        ? rule.start(node.id(), drawing.variables)
                        : event("startEvent", node, " isInterrupting='" + node.interrupting() + "'");
            case EXIT ->
                event(
                        "boundaryEvent",
                        node,
                        " attachedToRef='" + node.host() + "' cancelActivity='" + node.interrupting() + "'");
            case CATCH -> event("intermediateCatchEvent", node, "");
            case THROW -> event("intermediateThrowEvent", node, "");
            case END -> event("endEvent", node, "");
            case RECEIVE -> tag("receiveTask", node, "", settings(node));
            case STEP -> Bpmn.task(node.id(), component(node, Objects.requireNonNull(node.deed())));
            case PERSON ->
                tag(
                        "userTask",
                        node,
                        "",
                        "<b:extensionElements><a:task><a:assign kind='user'>1</a:assign></a:task></b:extensionElements>");
            case CALL -> call(node, Objects.requireNonNull(node.deed()));
            case FRAME, EVENT_FRAME -> {
                StringBuilder inside = new StringBuilder();
                scope(node.id(), inside);
                String triggered = node.kind() == Kind.EVENT_FRAME ? " triggeredByEvent='true'" : "";
                yield tag("subProcess", node, triggered, inside.toString());
            }
            case CHOICE -> tag("exclusiveGateway", node, initial(node), "");
            case SEVERAL -> tag("inclusiveGateway", node, initial(node), "");
            case PARALLEL -> tag("parallelGateway", node, "", "");
            case FIRST -> tag("eventBasedGateway", node, "", "");
        };
    }

    private String initial(Node node) {
        return drawing.from(node.id()).size() < 2
                ? ""
                : drawing.from(node.id()).stream()
                        .filter(way -> way.question() == null)
                        .findFirst()
                        .map(way -> " default='" + way.id() + "'")
                        .orElse("");
    }

    private static String tag(String type, Node node, String attributes, String inside) {
        return "<b:" + type + " id='" + node.id() + "'" + attributes + ">" + inside + "</b:" + type + ">";
    }

    private String event(String type, Node node, String attributes) {
        String definition = switch (node.what()) {
            case NONE -> "";
            case LINK -> definition(node, "link", " name='" + node.name() + "'", "");
            case TERMINATE -> definition(node, "terminate", "", "");
            case ERROR -> definition(node, "error", "", "");
            case MESSAGE -> definition(node, "message", "", "");
            case SIGNAL -> definition(node, "signal", "", "");
            case ESCALATION ->
                definition(node, "escalation", node.name() == null ? "" : " escalationRef='" + node.name() + "'", "");
            case TIMER -> definition(node, "timer", "", time(node.when()));
            case CONDITION -> definition(node, "conditional", "", "");
            case COMPENSATION ->
                definition(node, "compensate", node.name() == null ? "" : " activityRef='" + node.name() + "'", "");
        };
        String written = node.what() == What.NONE ? "" : attributes;
        return tag(type, node, node.kind() == Kind.EXIT ? attributes : written, settings(node) + definition);
    }

    private static String time(When when) {
        return switch (when) {
            case SOON -> "<b:timeDuration>PT0S</b:timeDuration>";
            case LATER -> "<b:timeDuration>" + LATER + "</b:timeDuration>";
            case AGAIN -> "<b:timeCycle>R2/" + LATER + "</b:timeCycle>";
            case DATED -> "<b:timeDate language='javascript'>record.values.due</b:timeDate>";
        };
    }

    private static String definition(Node node, String kind, String attributes, String inside) {
        return "<b:" + kind + "EventDefinition id='" + node.id() + "D'" + attributes + ">" + inside + "</b:" + kind
                + "EventDefinition>";
    }

    private String settings(Node node) {
        String name = node.name() == null ? "" : " name='" + node.name() + "'";
        return switch (node.what()) {
            case ERROR ->
                "<b:extensionElements><a:error" + name + (node.kind() == Kind.END ? "" : " code='caught'")
                        + "/></b:extensionElements>";
            case MESSAGE ->
                node.kind() == Kind.THROW
                        ? "<b:extensionElements><a:message optional='true' name='" + prefix + node.name()
                                + "'><a:to by='process'>process.id</a:to></a:message></b:extensionElements>"
                        : "<b:extensionElements><a:message name='" + prefix + node.name() + "'/></b:extensionElements>";
            case CONDITION ->
                "<b:extensionElements><a:until><a:filters kind='script'>({n: {at: " + node.name()
                        + "}})</a:filters></a:until></b:extensionElements>";
            case SIGNAL -> "<b:extensionElements><a:signal name='" + prefix + node.name() + "'/></b:extensionElements>";
            default -> "";
        };
    }

    private String component(Node node, Deed deed) {
        boolean answers = deed.effect() == Deed.Effect.AMENDS || deed.effect() == Deed.Effect.REFUSES;
        if (deed.fails() == null && (answers || deed.effect() == Deed.Effect.NONE)) {
            String value = "(" + deed.value().script() + ")";
            return "<a:component type='variables.set'>" + Rule.set(deed.variable(), value)
                    + (answers ? Rule.answer(deed.effect(), value) : "") + "</a:component>";
        }
        String record = rule == null ? "record.id" : rule.subject();
        String effect = switch (deed.effect()) {
            case NONE, AMENDS, REFUSES -> "";
            case CREATES -> "records.create(" + catalog + ", {name: \"" + prefix + node.id() + "\", n: value});\n";
            case CHANGES -> "records.update(" + catalog + ", " + record + ", {n: value});\n";
        };
        String fail = deed.fails() == null
                ? ""
                : "if (" + deed.fails().script() + ") fail(\"" + deed.error() + "\", \"no\");\n";
        return "<a:component type='code'><a:input name='source'><![CDATA[const value = "
                + deed.value().script() + ";\n" + effect + fail
                + "return value;]]></a:input><a:output name='result' to='" + deed.variable() + "'/></a:component>";
    }

    private String call(Node node, Deed deed) {
        String waits = Drawer.BESIDE.equals(node.name()) ? " wait='false'" : "";
        String output = waits.isEmpty() ? "<a:output name='got' to='" + deed.variable() + "'/>" : "";
        String called = switch (String.valueOf(node.name())) {
            case Drawer.ASKING -> callees.asking();
            case Drawer.FAILING -> callees.failing();
            case Drawer.BREAKING -> callees.breaking();
            default -> callees.quick();
        };
        return tag(
                "callActivity",
                node,
                " calledElement='" + called + "'",
                "<b:extensionElements><a:call" + waits + "><a:input name='given' kind='script'><![CDATA["
                        + deed.value().script() + "]]></a:input>" + output + "</a:call></b:extensionElements>");
    }
}
