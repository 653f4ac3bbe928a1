package dev.artel.scenario.script;

import dev.artel.kernel.Company;
import dev.artel.kernel.HealthReasons;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.guest.Outline;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * Runs the JavaScript of diagrams: JSON in, JSON out, host functions on the caller's thread, and nothing else within reach. A script
 * that misbehaves ends as a problem of its own run while the others go on.
 */
@Service
public class Scripts implements HealthReasons, AutoCloseable {
    private final Supplier<Locale> language;
    private final Workshop workshop;

    @Autowired
    Scripts(
            ObjectProvider<Clock> clock,
            ObjectProvider<Company> company,
            ObjectProvider<Crew> crew,
            Environment environment) {
        this(
                ScriptLimits.standard(),
                ScriptSettings.of(environment),
                clock.getIfAvailable(Clock::systemUTC),
                () -> language(company),
                crew.getIfAvailable());
    }

    /**
     * One by hand, for plain tests; the caller closes it.
     *
     * @param clock scripts see its time, where it differs from the machine's by more than a second
     */
    public Scripts(ScriptLimits limits, ScriptSettings settings, Clock clock) {
        this(limits, settings, clock, () -> Texts.DEFAULT, null);
    }

    /**
     * @param crew worker processes that somebody else keeps; null where it is to start its own
     */
    Scripts(ScriptLimits limits, ScriptSettings settings, Clock clock, Supplier<Locale> language, @Nullable Crew crew) {
        this.language = language;
        this.workshop = new Workshop(limits, settings, clock, crew);
    }

    private static Locale language(ObjectProvider<Company> company) {
        Company known = company.getIfAvailable();
        return known == null ? Texts.DEFAULT : known.language();
    }

    /** Runs one script in a context of its own. */
    public ScriptOutcome run(Script script, ScriptScope scope) {
        try (ScriptSession session = open(scope)) {
            return session.run(script);
        }
    }

    /** A context for several scripts; the caller closes it. Nothing is built before the first script. */
    public ScriptSession open(ScriptScope scope) {
        return new ScriptSession(workshop, scope);
    }

    /**
     * Parses without running. Empty when the text is right; at most one fault, since the parser stops at the first.
     *
     * @throws dev.artel.kernel.Problem when it cannot be parsed now, or not in the time and memory of an expression
     */
    public List<SyntaxFault> check(Script script) {
        return new SyntaxCheck(workshop).check(script);
    }

    /**
     * What can be told of the text without running it, see {@link Outline}. Nothing for what {@link #check} objects to; ask only for texts
     * that were checked.
     */
    public Outline outline(Script script) {
        return Outline.of(workshop.program(script), script.strict());
    }

    /** How the threads stand; cheap. */
    public ScriptHealth health() {
        int stuck = workshop.threads().stuck();
        boolean refusing = workshop.threads().isRefusing();
        Text reason = workshop.venue().reason(stuck, refusing);
        int running = workshop.threads().running() + workshop.venue().running();
        return new ScriptHealth(
                stuck, running, reason != null, refusing && workshop.venue().crew() == null, reason);
    }

    /** Why scripts make the product degraded; cheap. */
    @Override
    public List<Text> reasons() {
        Text reason = health().reason();
        return reason == null ? List.of() : List.of(reason);
    }

    /** Begins to build the engine and the libraries in the background; the first script waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    public void warmUp() {
        workshop.start(language.get());
    }

    /** Ends all scripts. */
    @Override
    public void close() {
        workshop.close();
    }
}
