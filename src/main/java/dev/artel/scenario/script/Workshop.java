package dev.artel.scenario.script;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.executor.ScriptThreads;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestSettings;
import dev.artel.scenario.script.guest.GuestSettings.CopyLimits;
import dev.artel.scenario.script.guest.Guests;
import dev.artel.scenario.script.guest.Program;
import dev.artel.scenario.script.guest.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What all sessions share. */
record Workshop(ScriptLimits limits, Clock clock, ScriptThreads threads, Guests guests, Programs programs) {
    private static final Duration SAME = Duration.ofSeconds(1);

    Execution execution(ScriptLimits.Use use) {
        return threads.execution(new Budget(use.time(), use.bytes(), limits.hostTime(), limits.hostCalls()));
    }

    /** Throws a Problem when the text is too long. */
    Program program(Script script) {
        if (script.text().length() > limits.sourceChars()) {
            throw new Problem(ScriptProblems.SYNTAX, Text.of("script.source-too-long", limits.sourceChars()));
        }
        return programs.of(script.text(), script.kind() == Script.Kind.EXPRESSION, script.strict());
    }

    Guest open(Desk desk, ScriptScope scope) {
        return guests.open(
                desk,
                new GuestSettings(
                        scope.zone(),
                        Texts.nearest(scope.locale()),
                        ahead(),
                        scope.functions(),
                        List.copyOf(Digests.FUNCTIONS.keySet()),
                        scope.steps(),
                        new CopyLimits(limits.depth(), limits.nodes(), limits.chars())));
    }

    private Duration ahead() {
        Duration ahead = Duration.between(Instant.now(), clock.instant());
        return ahead.abs().compareTo(SAME) > 0 ? ahead : Duration.ZERO;
    }
}
