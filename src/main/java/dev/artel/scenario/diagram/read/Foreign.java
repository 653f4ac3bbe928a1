package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.Flaw;
import java.util.Set;
import javax.xml.namespace.QName;

/** What is not ours in a diagram: told apart by whether it could carry code. */
final class Foreign {
    private static final Set<String> CODE = Set.of(
            "class",
            "expression",
            "delegateExpression",
            "resultVariable",
            "script",
            "connector",
            "executionListener",
            "taskListener",
            "inputOutput",
            "field",
            "properties",
            "variableMappingClass",
            "variableMappingDelegateExpression");

    private Foreign() {}

    /** Whether an engine would evaluate the text. */
    static boolean interpreted(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static void child(Part at, XmlElement child) {
        String space = child.name().getNamespaceURI();
        if (child.is(XmlElement.BPMN, "extensionElements")) {
            child.children().forEach(extension -> child(at, extension));
        } else if (space.equals(XmlElement.BPMN)) {
            at.flaw(Flaw.UNSUPPORTED_ELEMENT, child.spoken(), Called.part(child.local(), child.spoken()));
        } else if (CODE.contains(child.local()) && !space.equals(XmlElement.ARTEL)) {
            at.flaw(Flaw.FOREIGN_CODE, child.spoken());
        } else {
            at.flaw(Flaw.UNKNOWN_EXTENSION, child.spoken());
        }
    }

    static void attribute(Part at, QName name) {
        boolean code = CODE.contains(name.getLocalPart());
        at.flaw(code ? Flaw.FOREIGN_CODE : Flaw.UNKNOWN_ATTRIBUTE, XmlElement.spoken(name));
    }
}
