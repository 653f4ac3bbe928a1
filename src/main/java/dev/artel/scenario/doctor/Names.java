package dev.artel.scenario.doctor;

import dev.artel.scenario.diagram.markup.Markup;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Messages, signals, errors, escalations and links without a name are called as people call the event. */
@Component
@Order(70)
final class Names implements Repair {
    private static final String CODE = "name";
    private static final int LONGEST = 190;
    private static final String ESCALATION = "escalation";

    @Override
    public Stream<Finding> find(Sheet sheet) {
        return sheet.at("missing-setting", "trigger-needs")
                .filter(event -> kind(event).isPresent())
                .map(event -> Finding.at(CODE, Sheet.id(event), Sheet.id(event), Markup.label(event)));
    }

    /** What the event is about; empty for what needs no name. */
    private static Optional<String> kind(Element event) {
        if (Sheet.local(event).equals("sendTask") || Sheet.local(event).equals("receiveTask")) {
            return Optional.of("message");
        }
        return Events.definitions(event).stream()
                .map(Sheet::local)
                .map(name -> name.substring(0, name.length() - "EventDefinition".length()))
                .filter(kind -> kind.matches("message|signal|error|escalation|link"))
                .findFirst();
    }

    @Override
    public void mend(Sheet sheet, Finding finding) {
        sheet.element(finding.target()).ifPresent(event -> {
            String label = Markup.nameOrId(event);
            kind(event).ifPresent(kind -> {
                switch (kind) {
                    case "link" -> Events.definitions(event).get(0).setAttribute("name", label);
                    case ESCALATION -> escalation(sheet, event, label);
                    default -> name(event, kind, label);
                }
            });
        });
    }

    /** Gives the event that setting of ours; of a start it is the trigger's. */
    static void name(Element event, String kind, String label) {
        String name = label.replaceAll("\\s+", " ").strip();
        String cut = name.substring(0, Math.min(LONGEST, name.length()));
        boolean starts = Sheet.local(event).equals("startEvent")
                && !Sheet.scope(event).getAttribute("triggeredByEvent").equals("true");
        Element extensions = Markup.extensions(event);
        String local = starts && !kind.equals("error") ? "trigger" : kind;
        Element setting = Markup.child(extensions, Markup.ARTEL, local).orElseGet(() -> {
            Element made = Markup.ours(event.getOwnerDocument(), local);
            extensions.appendChild(made);
            return made;
        });
        if (local.equals("trigger")) {
            setting.setAttribute("kind", "$" + kind);
            setting.setAttribute("message", cut);
        } else {
            setting.setAttribute("name", cut);
        }
    }

    /** The code of an escalation stands beside the process. */
    private static void escalation(Sheet sheet, Element event, String label) {
        Element root = sheet.document().getDocumentElement();
        Element declared = Markup.bpmn(sheet.document(), ESCALATION);
        String id = "Escalation_" + Sheet.id(event);
        declared.setAttribute("id", id);
        declared.setAttribute("escalationCode", label);
        root.insertBefore(declared, Markup.children(root).get(0));
        Events.definitions(event).get(0).setAttribute("escalationRef", id);
    }
}
