package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.EventBoundary;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Span;
import dev.artel.scenario.diagram.StepSettings;
import dev.artel.scenario.diagram.Timer;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.diagram.WaitStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The kinds of setting that several elements share. */
final class Values {
    private static final Map<String, Boolean> KINDS = Map.of("value", false, "script", true);
    private static final int MAX_RETRIES = 20;

    private Values() {}

    /** The body of an element whose {@code kind} says whether it is a literal or a script. */
    static Expression expression(Part part) {
        boolean script = part.choice("kind", KINDS).orElse(false);
        return script ? Expression.script(part.text()) : Expression.literal(part.text());
    }

    /** The body of an element that is always a script, whether or not it says so. */
    static @Nullable String script(Part part) {
        part.choice("kind", Map.of("script", true));
        part.leftovers();
        return part.text().isBlank() ? null : part.text();
    }

    /** The exit of a step that is opened by what is told to the process. */
    static EventBoundary exit(Source source, Awaited awaits) {
        boolean interrupting =
                !source.attribute("cancelActivity").orElse("true").equals("false");
        return new EventBoundary(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.part().required("attachedToRef"),
                interrupting,
                awaits);
    }

    /** The start of an event sub-process. */
    static WaitStart start(Source source, Awaited awaits) {
        boolean interrupting =
                !source.attribute("isInterrupting").orElse("true").equals("false");
        return new WaitStart(source.id(), source.name(), source.incoming(), source.outgoing(), interrupting, awaits);
    }

    /** {@code artel:step} of an activity. */
    static StepSettings step(Source source) {
        return source.extension("step").map(Values::step).orElse(StepSettings.NONE);
    }

    private static StepSettings step(Part part) {
        List<Duration> retries =
                part.attribute("retries").map(text -> retries(part, text)).orElse(null);
        Duration timeout = part.attribute("timeout")
                .map(text -> part.span(text, "artel:step/timeout"))
                .map(Span::length)
                .orElse(null);
        StepSettings settings = new StepSettings(retries, timeout, part.flag("boundary"), part.flag("elevated"));
        part.leftovers();
        return settings;
    }

    private static @Nullable List<Duration> retries(Part part, String text) {
        List<Duration> pauses = new ArrayList<>();
        for (String pause : text.split(",", -1)) {
            Span span = part.span(pause.trim(), "artel:step/retries");
            if (span == null || pauses.size() == MAX_RETRIES) {
                return null;
            }
            pauses.add(span.length());
        }
        return List.copyOf(pauses);
    }

    /** The timer of an event; a problem and a timer that fires at once when there is none that can be read. */
    static Timer timer(Part definition) {
        definition.attribute("id");
        Optional<Part> duration = definition.child(XmlElement.BPMN, "timeDuration");
        Optional<Part> date = definition.child(XmlElement.BPMN, "timeDate");
        Optional<Part> cycle = definition.child(XmlElement.BPMN, "timeCycle");
        List<Part> stated =
                Stream.of(duration, date, cycle).flatMap(Optional::stream).toList();
        if (stated.isEmpty() && definition.leftChildren().isEmpty()) {
            definition.flaw(Flaw.NO_TIME);
        } else if (stated.size() > 1) {
            definition.flaw(Flaw.BAD_TIMER, stated.stream().map(Part::text).collect(Collectors.joining(", ")));
        }
        definition.leftChildren().forEach(child -> Foreign.child(definition, child));
        Timer.Kind kind = duration.isPresent()
                ? Timer.Kind.DURATION
                : cycle.isPresent() && date.isEmpty() ? Timer.Kind.CYCLE : Timer.Kind.DATE;
        return new Timer(kind, stated.isEmpty() ? Expression.literal("") : formal(stated.get(0)));
    }

    /** A formal expression of BPMN: JavaScript where the language says so, else plain text that nothing may evaluate. */
    static Expression formal(Part part) {
        Optional<String> language = part.attribute("language");
        part.attribute("id");
        part.leftAttributes().stream()
                .filter(name -> !name.equals(new QName(XmlElement.XSI, "type")))
                .forEach(name -> Foreign.attribute(part, name));
        if (language.isPresent() && language.get().equalsIgnoreCase("javascript")) {
            return Expression.script(part.text());
        }
        if (Foreign.interpreted(part.text()) || language.isPresent()) {
            part.flaw(Flaw.FOREIGN_CODE, part.xml().spoken());
        }
        return Expression.literal(part.text().strip());
    }

    /** Which error is caught, and the variables that receive it. */
    record Caught(
            @Nullable String error,
            @Nullable VariablePath code,
            @Nullable VariablePath message) {}

    /** What an error event catches: any error, or the one that our extension or the declared error names. */
    static Caught caught(Source source, ElementReader.Definitions definitions) {
        String declared = source.child("errorEventDefinition")
                .flatMap(part -> errorCode(part, definitions))
                .orElse(null);
        Optional<Part> error = source.extension("error");
        Caught caught = new Caught(
                error.flatMap(part -> part.attribute("name")).orElse(declared),
                error.flatMap(part -> part.path("code")).orElse(null),
                error.flatMap(part -> part.path("message")).orElse(null));
        error.ifPresent(Part::leftovers);
        return caught;
    }

    /** The code of the error that an error definition refers to. */
    static Optional<String> errorCode(Part definition, ElementReader.Definitions definitions) {
        Optional<String> reference = definition.attribute("errorRef");
        idOnly(definition);
        return reference.map(id -> definitions.errors().getOrDefault(id, "")).filter(code -> !code.isEmpty());
    }

    /** The code of the escalation that an event is about; empty for any. */
    static Optional<String> escalation(Source source, ElementReader.Definitions definitions) {
        Optional<Part> definition = source.child("escalationEventDefinition");
        Optional<String> reference = definition.flatMap(part -> part.attribute("escalationRef"));
        definition.ifPresent(Values::idOnly);
        return reference
                .map(id -> definitions.escalations().getOrDefault(id, ""))
                .filter(code -> !code.isEmpty());
    }

    /** The same for an event that escalates, which has to say what. */
    static String escalated(Source source, ElementReader.Definitions definitions) {
        return escalation(source, definitions).orElseGet(() -> {
            source.part().flaw(Flaw.MISSING_SETTING, Settings.named("artel:escalation/code"));
            return "";
        });
    }

    /** An event definition of which nothing but its id and what was taken before may stand there. */
    static void idOnly(Part definition) {
        definition.attribute("id");
        definition.leftAttributes().forEach(name -> Foreign.attribute(definition, name));
        definition.leftChildren().forEach(child -> Foreign.child(definition, child));
    }
}
