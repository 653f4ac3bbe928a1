package dev.artel.scenario.diagram.read;

import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Span;
import dev.artel.scenario.diagram.VariablePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An XML element while it is read: it remembers what was taken from it, so that {@link #leftovers} can name the rest. Problems are
 * noted at the element of the diagram that it belongs to.
 */
final class Part {
    private final XmlElement xml;
    private final String owner;
    private final Text label;
    private final Consumer<DiagramProblem> problems;
    private final Set<QName> takenAttributes = new HashSet<>();
    private final Set<XmlElement> takenChildren = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param owner id of the element that can be selected for its problems */
    Part(XmlElement xml, String owner, Text label, Consumer<DiagramProblem> problems) {
        this.xml = xml;
        this.owner = owner;
        this.label = label;
        this.problems = problems;
    }

    XmlElement xml() {
        return xml;
    }

    String owner() {
        return owner;
    }

    /** Notes a problem; what people call the element is put before the arguments. */
    void flaw(Flaw flaw, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = label;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        problems.accept(flaw.at(owner, all));
    }

    /** The attribute without namespace, if it is there and not blank. */
    Optional<String> attribute(String name) {
        QName key = new QName(name);
        takenAttributes.add(key);
        return Optional.ofNullable(xml.attributes().get(key)).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** The attribute, or a problem and an empty text. */
    String required(String name) {
        return attribute(name).orElseGet(() -> {
            flaw(Flaw.MISSING_SETTING, Settings.named(xml, name));
            return "";
        });
    }

    /** The words of a blank-separated list. */
    List<String> words(String name) {
        return attribute(name).map(value -> List.of(value.split("\\s+"))).orElse(List.of());
    }

    boolean flag(String name) {
        return attribute(name)
                .map(value -> {
                    if (!value.equals("true") && !value.equals("false")) {
                        flaw(Flaw.BAD_SETTING, Settings.named(xml, name), value);
                    }
                    return value.equals("true");
                })
                .orElse(false);
    }

    /** One of a list of words, or a problem and nothing. */
    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return attribute(name).flatMap(value -> {
            T choice = choices.get(value);
            if (choice == null) {
                flaw(Flaw.BAD_SETTING, Settings.named(xml, name), value);
            }
            return Optional.ofNullable(choice);
        });
    }

    /** A duration, or a problem and nothing. */
    @Nullable Span span(String text, String setting) {
        Optional<Span> span = Span.parse(text);
        if (span.isEmpty()) {
            flaw(Flaw.BAD_SETTING, Settings.named(setting), text);
        }
        return span.orElse(null);
    }

    /** A variable or path, or a problem and nothing. */
    Optional<VariablePath> path(String name) {
        return attribute(name).flatMap(text -> {
            Optional<VariablePath> path = VariablePath.parse(text);
            if (path.isEmpty()) {
                flaw(Flaw.BAD_VARIABLE, text);
            }
            return path;
        });
    }

    /** The children of that name, each to be read as a part of the same element. */
    List<Part> children(String namespace, String name) {
        List<Part> parts = new ArrayList<>();
        xml.children(namespace, name).forEach(child -> {
            takenChildren.add(child);
            parts.add(new Part(child, owner, label, problems));
        });
        return parts;
    }

    /** The only child of that name; a second one is a problem. */
    Optional<Part> child(String namespace, String name) {
        List<Part> parts = children(namespace, name);
        if (parts.size() > 1) {
            flaw(Flaw.DUPLICATE_SETTING, Settings.named(parts.get(1).xml.spoken()));
        }
        return parts.stream().findFirst();
    }

    /** The child is read elsewhere. */
    void take(XmlElement child) {
        takenChildren.add(child);
    }

    String text() {
        return xml.text();
    }

    /** Attributes and children that nobody took. */
    List<QName> leftAttributes() {
        return xml.attributes().keySet().stream()
                .filter(name -> !takenAttributes.contains(name))
                .toList();
    }

    List<XmlElement> leftChildren() {
        return xml.children().stream()
                .filter(child -> !takenChildren.contains(child))
                .toList();
    }

    /** For our own settings: whatever was not taken is unknown. */
    void leftovers() {
        leftAttributes().forEach(name -> flaw(Flaw.UNKNOWN_SETTING, xml.spoken() + "/" + XmlElement.spoken(name)));
        leftChildren().forEach(child -> flaw(Flaw.UNKNOWN_SETTING, xml.spoken() + "/" + child.spoken()));
    }
}
