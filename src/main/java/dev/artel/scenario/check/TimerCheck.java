package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.kernel.Company;
import dev.artel.scenario.diagram.Cycle;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Moments;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Span;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the times that timers state can be read and are still to come. */
@Component
final class TimerCheck implements Check {
    private final Company company;
    private final Clock clock;

    TimerCheck(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        diagram.all(Timed.class).forEach(event -> timer(event, event.timer(), problems));
    }

    private void timer(Node event, Timer timer, Consumer<DiagramProblem> problems) {
        Expression value = timer.value();
        String text = value.text();
        if (text.isBlank()) {
            problems.accept(Flaw.NO_TIME.at(event.id(), event.label()));
        } else if (!value.script() && !readable(timer.kind(), text)) {
            problems.accept(Flaw.BAD_TIMER.at(event.id(), event.label(), text));
        } else if (!value.script()) {
            (timer.kind() == Timer.Kind.CYCLE ? ended(text) : date(timer.kind(), text))
                    .ifPresent(over -> problems.accept(Flaw.PAST_TIMER.at(event.id(), event.label(), over)));
            first(timer.kind(), text)
                    .filter(first -> !first.isBefore(Moments.END))
                    .ifPresent(never -> problems.accept(Flaw.TIMER_BEYOND.at(event.id(), event.label(), text.trim())));
        }
    }

    /** When it fires, or fires first. */
    private Optional<Instant> first(Timer.Kind kind, String text) {
        Instant now = clock.instant();
        return kind == Timer.Kind.CYCLE
                ? Cycle.parse(text, company.zone()).map(cycle -> cycle.first(now, company.zone()))
                : Moments.parse(text, now, company.zone());
    }

    private Optional<String> date(Timer.Kind kind, String text) {
        Instant now = clock.instant();
        return kind != Timer.Kind.DATE
                ? Optional.empty()
                : Moments.parse(text, now, company.zone())
                        .filter(moment -> moment.isBefore(now))
                        .map(moment -> text.trim());
    }

    /** The end or the beginning of a repetition of which nothing is left: one that began in the past goes on in its steps. */
    private Optional<String> ended(String text) {
        Instant now = clock.instant();
        return Cycle.parse(text, company.zone())
                .filter(cycle -> isOver(cycle, now))
                .map(cycle -> Stream.of(text.trim().split("/"))
                        .filter(part ->
                                !part.startsWith("R") && Span.parse(part).isEmpty())
                        .findFirst()
                        .orElse(text));
    }

    /** The first time is the beginning itself. */
    private boolean isOver(Cycle cycle, Instant now) {
        if (cycle.end() != null) {
            return cycle.end().isBefore(now);
        }
        Instant start = cycle.start();
        Integer times = cycle.times();
        if (start == null || times == null || now.isBefore(start)) {
            return false;
        }
        long steps = Duration.between(start, now).dividedBy(cycle.every().length());
        // the length of a month is rough; and nobody counts to the end of time
        return 2 * steps >= times
                && cycle.every().after(start, times - 1, company.zone()).isBefore(now);
    }

    private boolean readable(Timer.Kind kind, String text) {
        return switch (kind) {
            case DURATION -> Span.parse(text).isPresent();
            case DATE ->
                Span.parse(text).isEmpty()
                        && Moments.parse(text, Instant.EPOCH, company.zone()).isPresent();
            case CYCLE -> Cycle.parse(text, company.zone()).isPresent();
        };
    }
}
