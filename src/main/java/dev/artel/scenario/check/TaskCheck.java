package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Company;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Called;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Lane;
import dev.artel.scenario.diagram.Moments;
import dev.artel.scenario.diagram.Span;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.TaskSpec.Assignment;
import dev.artel.scenario.diagram.UserTask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether tasks go to people who exist, ask for fields that exist and remind while they are there. */
@Component
final class TaskCheck implements Check {
    private static final String PEOPLE = "user";

    private final Catalogs catalogs;
    private final Targets targets;
    private final Company company;
    private final Clock clock;

    TaskCheck(Catalogs catalogs, Targets targets, Company company, Clock clock) {
        this.catalogs = catalogs;
        this.targets = targets;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        diagram.lanes().forEach(lane -> lane(lane, access, problems));
        List<Catalog> started = recordsOf(diagram);
        for (UserTask task : diagram.all(UserTask.class)) {
            List<Catalog> shown = task.task().record() == null ? started : List.of();
            assign(task, diagram, shown, access, problems);
            fields(task, shown, problems);
            due(task, problems);
        }
    }

    private void lane(Lane lane, Access access, Consumer<DiagramProblem> problems) {
        Text label = Called.lane(lane);
        if (lane.user() != null) {
            targets.employee(lane.user(), lane.id(), label, access, problems);
        }
        if (lane.group() != null) {
            targets.group(lane.group(), lane.id(), label, access, problems);
        }
    }

    /** The catalogs that the process's record can belong to, as far as the start events say. */
    private List<Catalog> recordsOf(Diagram diagram) {
        return diagram.all(StartEvent.class).stream()
                .flatMap(start -> start.trigger() == null
                        ? Stream.empty()
                        : Stream.ofNullable(start.trigger().catalog()))
                .flatMap(ref -> catalogs.find(ref).stream())
                .distinct()
                .toList();
    }

    private void assign(
            UserTask task, Diagram diagram, List<Catalog> shown, Access access, Consumer<DiagramProblem> problems) {
        Assignment assign = task.task().assign();
        boolean lane = diagram.responsible(task.id()).isPresent();
        if (assign == null) {
            if (!lane) {
                problems.accept(Flaw.NOBODY.at(task.id(), task.label()));
            }
            return;
        }
        String body = assign.body();
        switch (assign.kind()) {
            case USER -> targets.employee(body, task.id(), task.label(), access, problems);
            case GROUP, LEAST_BUSY, ROUND_ROBIN -> targets.group(body, task.id(), task.label(), access, problems);
            case FIELD -> people(body, shown, task, problems);
            case LANE -> {
                if (!lane) {
                    problems.accept(Flaw.NOBODY.at(task.id(), task.label()));
                }
            }
            case SCRIPT -> {
                if (body.isBlank()) {
                    problems.accept(Flaw.NOBODY.at(task.id(), task.label()));
                }
            }
        }
        if (assign.into() != null) {
            people(assign.into(), shown, task, problems);
        }
    }

    private void people(String ref, List<Catalog> shown, UserTask task, Consumer<DiagramProblem> problems) {
        for (Catalog catalog : shown) {
            for (Field field : targets.field(ref, List.of(catalog), task, problems)) {
                if (!field.type().id().equals(PEOPLE)) {
                    problems.accept(Flaw.NOT_PEOPLE.at(task.id(), task.label(), ref, catalog.name()));
                }
            }
        }
    }

    private void fields(UserTask task, List<Catalog> shown, Consumer<DiagramProblem> problems) {
        TaskSpec spec = task.task();
        Stream.concat(
                        spec.fields().stream().map(TaskSpec.FormField::id),
                        spec.outcomes().stream().flatMap(outcome -> outcome.requires().stream()))
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(id -> targets.field(id, shown, task, problems));
    }

    /** Reminders are counted from the due moment: without one they never come, and before the task exists they say nothing. */
    private void due(UserTask task, Consumer<DiagramProblem> problems) {
        TaskSpec spec = task.task();
        Expression due = spec.due();
        if (due == null) {
            if (!spec.reminders().isEmpty()) {
                problems.accept(Flaw.NO_DUE.at(task.id(), task.label()));
            }
            return;
        }
        Optional<Span> span = due.script() ? Optional.empty() : Span.parse(due.text());
        span.filter(term -> !term.after(clock.instant(), company.zone()).isBefore(Moments.END))
                .ifPresent(term -> problems.accept(Flaw.TIMER_BEYOND.at(task.id(), task.label(), term.text())));
        span.ifPresent(term -> spec.reminders().stream()
                .filter(TaskSpec.Reminder::before)
                .filter(reminder -> reminder.span().length().compareTo(term.length()) >= 0)
                .map(reminder -> reminder.span().text())
                .forEach(early -> problems.accept(Flaw.EARLY_REMINDER.at(task.id(), task.label(), early))));
    }
}
