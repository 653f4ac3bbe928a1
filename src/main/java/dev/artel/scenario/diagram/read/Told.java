package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.ComponentStep.Input;
import dev.artel.scenario.diagram.ComponentStep.Output;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of messages and signals: those of our extension, and the name also from what the diagram declares. */
final class Told {
    private static final int LONGEST_NAME = 190;
    private static final String MESSAGE = "message";
    private static final String SIGNAL = "signal";
    private static final Map<String, Sent.Address.By> BY =
            Map.of("process", Sent.Address.By.PROCESS, "key", Sent.Address.By.KEY, "record", Sent.Address.By.RECORD);

    private Told() {}

    /** The message that an event waits for. */
    static Awaited message(Source source, ElementReader.Definitions definitions) {
        return message(source, declared(source, definitions));
    }

    /** The same where the name of the declared message is known. */
    static Awaited message(Source source, @Nullable String declared) {
        Optional<Part> part = source.extension(MESSAGE);
        String name = name(source, part, MESSAGE, declared);
        String key = part.flatMap(all -> all.child(XmlElement.ARTEL, "key"))
                .map(Values::script)
                .orElse(null);
        boolean open = part.map(all -> all.flag("open")).orElse(false);
        List<Output> outputs = part.map(Told::outputs).orElse(List.of());
        part.ifPresent(Part::leftovers);
        return new Awaited.Message(name, key, open, outputs);
    }

    /** The message that an event sends. */
    static Sent sending(Source source, ElementReader.Definitions definitions) {
        return sending(source, declared(source, definitions));
    }

    /** The same where the name of the declared message is known. */
    static Sent sending(Source source, @Nullable String declared) {
        Optional<Part> part = source.extension(MESSAGE);
        String name = name(source, part, MESSAGE, declared);
        Sent.Address to = part.flatMap(all -> all.child(XmlElement.ARTEL, "to"))
                .map(Told::address)
                .orElse(null);
        boolean optional = part.map(all -> all.flag("optional")).orElse(false);
        List<Input> inputs = part.map(Told::inputs).orElse(List.of());
        part.ifPresent(Part::leftovers);
        return new Sent.Message(name, to, optional, inputs);
    }

    /** The name of the message that the only definition of the event refers to. */
    static @Nullable String declared(Source source, ElementReader.Definitions definitions) {
        return reference(source, "messageEventDefinition", "messageRef")
                .map(id -> definitions.messages().getOrDefault(id, ""))
                .orElse(null);
    }

    /** The signal that an event waits for. */
    static Awaited signal(Source source, ElementReader.Definitions definitions) {
        Optional<Part> part = source.extension(SIGNAL);
        String name = name(source, part, SIGNAL, declaredSignal(source, definitions));
        List<Output> outputs = part.map(Told::outputs).orElse(List.of());
        part.ifPresent(Part::leftovers);
        return new Awaited.Signal(name, outputs);
    }

    /** The state of a record that an event waits for. What the condition of BPMN says is for people: it is not evaluated. */
    static Awaited until(Source source) {
        source.child("conditionalEventDefinition").ifPresent(part -> {
            part.child(XmlElement.BPMN, "condition");
            Values.idOnly(part);
        });
        Optional<Part> part = source.extension("until");
        String record = part.flatMap(all -> all.child(XmlElement.ARTEL, "record"))
                .map(Values::script)
                .orElse(null);
        Optional<Expression> filters =
                part.flatMap(all -> all.child(XmlElement.ARTEL, "filters")).map(Told::filters);
        if (filters.isEmpty() || filters.get().text().isBlank()) {
            source.part().flaw(Flaw.MISSING_SETTING, Settings.named("artel:until/filters"));
        }
        part.ifPresent(Part::leftovers);
        return new Awaited.Condition(record, filters.orElse(Expression.literal("")));
    }

    private static Expression filters(Part part) {
        Expression filters = Values.expression(part);
        part.leftovers();
        return filters;
    }

    /** The signal that an event sends. */
    static Sent signalling(Source source, ElementReader.Definitions definitions) {
        Optional<Part> part = source.extension(SIGNAL);
        String name = name(source, part, SIGNAL, declaredSignal(source, definitions));
        List<Input> inputs = part.map(Told::inputs).orElse(List.of());
        part.ifPresent(Part::leftovers);
        return new Sent.Signal(name, inputs);
    }

    /** The name of the signal that the only definition of the event refers to. */
    static @Nullable String declaredSignal(Source source, ElementReader.Definitions definitions) {
        return reference(source, "signalEventDefinition", "signalRef")
                .map(id -> definitions.signals().getOrDefault(id, ""))
                .orElse(null);
    }

    private static Optional<String> reference(Source source, String definition, String attribute) {
        return source.child(definition).flatMap(part -> {
            Optional<String> reference = part.attribute(attribute);
            Values.idOnly(part);
            return reference;
        });
    }

    private static String name(Source source, Optional<Part> part, String kind, @Nullable String declared) {
        String name = part.flatMap(all -> all.attribute("name"))
                .orElse(declared == null ? "" : declared)
                .strip();
        if (name.isEmpty()) {
            source.part().flaw(Flaw.MISSING_SETTING, Settings.named("artel:" + kind + "/name"));
        } else if (name.length() > LONGEST_NAME) {
            source.part().flaw(Flaw.BAD_SETTING, Settings.named("artel:" + kind + "/name"), name);
        }
        return name;
    }

    private static Sent.@Nullable Address address(Part part) {
        part.required("by");
        Optional<Sent.Address.By> by = part.choice("by", BY);
        String script = Values.script(part);
        if (script == null) {
            part.flaw(Flaw.MISSING_SETTING, Settings.named("artel:to"));
        }
        return by.isEmpty() || script == null ? null : new Sent.Address(by.get(), script);
    }

    static List<Input> inputs(Part part) {
        Set<String> names = new HashSet<>();
        List<Input> inputs = new ArrayList<>();
        for (Part input : part.children(XmlElement.ARTEL, "input")) {
            String name = input.required("name");
            if (!names.add(name)) {
                input.flaw(Flaw.DUPLICATE_SETTING, name);
            }
            inputs.add(new Input(name, Values.expression(input)));
            input.leftovers();
        }
        return List.copyOf(inputs);
    }

    static List<Output> outputs(Part part) {
        List<Output> outputs = new ArrayList<>();
        for (Part output : part.children(XmlElement.ARTEL, "output")) {
            String name = output.required("name");
            output.required("to");
            output.path("to").ifPresent(to -> outputs.add(new Output(name, to)));
            output.leftovers();
        }
        return List.copyOf(outputs);
    }
}
