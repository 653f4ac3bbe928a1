package dev.artel.process.engine.time;

import dev.artel.kernel.Company;
import dev.artel.process.step.Evaluations;
import dev.artel.scenario.diagram.Rhythm;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;

/**
 * When a repetition fires, first and again. The engine's own calendar knows the moments only and forgets those that have passed; here the
 * timer's row says how many firings are left, and the next timer takes the row over as it is when its moment is asked for. A timer that was
 * set before there were such rows goes on as the engine counts.
 */
@SuppressWarnings("JavaUtilDate") // the engine speaks of Date
final class RhythmCalendar extends CycleBusinessCalendar {
    private final Company company;
    private final Clock clock;

    RhythmCalendar(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    /** A timer is set. */
    @Override
    public Date resolveDuedate(String text) {
        return resolveDuedate(text, (Date) null);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        return Rhythm.parse(text).map(this::first).map(Date::from).orElseGet(() -> super.resolveDuedate(text, start));
    }

    /** A timer has fired; gives when the next one does, null for no more. */
    @Override
    public @Nullable Date resolveDuedate(String text, @Nullable Date start, long offset) {
        Optional<Rhythm> rhythm = Rhythm.parse(text);
        return rhythm.isPresent()
                ? again(text, rhythm.get()).map(Date::from).orElse(null)
                : super.resolveDuedate(text, start, offset);
    }

    private Instant first(Rhythm rhythm) {
        Instant due = rhythm.isOver(company.zone()) ? Evaluations.NEVER : rhythm.due(company.zone());
        return due.isBefore(Evaluations.NEVER) ? due : Evaluations.NEVER;
    }

    private Optional<Instant> again(String text, Rhythm rhythm) {
        Rhythm next = rhythm.fired(clock.instant(), company.zone());
        if (next.isOver(company.zone())) {
            return Optional.empty();
        }
        fired(text).setRepeat(next.text());
        return Optional.of(first(next));
    }

    /** The timer that asks: the job that is being done, or, after it has failed, the only one that the engine has read. */
    private static TimerEntity fired(String text) {
        CommandContext context = Objects.requireNonNull(Context.getCommandContext(), "no command of the engine");
        JobEntity job = context.getCurrentJob();
        return job instanceof TimerEntity timer
                ? timer
                : context.getDbEntityManager().getDbEntityCache().getEntitiesByType(TimerEntity.class).stream()
                        .filter(timer -> text.equals(timer.getRepeat()))
                        .findFirst()
                        .orElseThrow();
    }
}
