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
import java.time.Instant;
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
            dates(timer.kind(), text)
                    .filter(this::isOver)
                    .findFirst()
                    .ifPresent(over -> problems.accept(Flaw.PAST_TIMER.at(event.id(), event.label(), over)));
        }
    }

    /** The moments that a readable time names: the beginning or the end of a cycle among its parts. */
    private static Stream<String> dates(Timer.Kind kind, String text) {
        return switch (kind) {
            case DURATION -> Stream.empty();
            case DATE -> Stream.of(text.trim());
            case CYCLE ->
                Stream.of(text.trim().split("/"))
                        .filter(part -> Span.parse(part).isEmpty());
        };
    }

    private boolean isOver(String text) {
        Instant now = clock.instant();
        return Moments.parse(text, now, company.zone())
                .filter(moment -> moment.isBefore(now))
                .isPresent();
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
