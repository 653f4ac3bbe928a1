package dev.artel.task;

import dev.artel.kernel.Company;
import dev.artel.kernel.Problems;
import dev.artel.process.PersonStep;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.diagram.Moments;
import dev.artel.scenario.diagram.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** When a task should be done: a duration from its creation, or a script that gives a date or a duration. */
@Component
class DueMoment {
    private final Company company;

    DueMoment(Company company) {
        this.company = company;
    }

    @Nullable Instant of(PersonStep step, Instant created) {
        Expression due = step.task().due();
        if (due == null) {
            return null;
        }
        if (!due.script()) {
            return read(due.text(), created);
        }
        JsonNode result = step.scripts().evaluate("due", due.text());
        if (result.isNull() || result.isMissingNode()) {
            return null;
        }
        return read(result.path("$date").asString(result.asString("")), created);
    }

    /** The reminders' moments around the due one. */
    Instant around(Instant due, boolean before, Span span) {
        ZoneId zone = company.zone();
        return before ? span.before(due, zone) : span.after(due, zone);
    }

    private Instant read(String text, Instant created) {
        Instant due = Span.parse(text)
                .map(span -> span.after(created, company.zone()))
                .orElseGet(() -> moment(text));
        if (!due.isBefore(Moments.END)) {
            throw Problems.badField("due", "invalid", "task.due-beyond", text);
        }
        return due;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.badField("due", "invalid", "task.due-form", text);
        }
    }
}
