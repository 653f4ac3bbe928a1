package dev.artel.scenario.script;

import dev.artel.kernel.Text;
import dev.artel.scenario.script.Workplace.Job;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.executor.ScriptThreads;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import dev.artel.scenario.script.guest.Program;
import dev.artel.scenario.script.wire.ToWorker.Manner;
import java.util.List;

/** Parses a source on a script's thread, since a parser can be overrun, too. */
final class SyntaxCheck {
    private final Workshop workshop;

    SyntaxCheck(Workshop workshop) {
        this.workshop = workshop;
    }

    List<SyntaxFault> check(Script script) {
        if (!workshop.isFit(script)) {
            throw workshop.unfit();
        }
        ScriptScope scope = ScriptScope.builder().locale(workshop.language()).build();
        Desk desk = new Desk(scope, 0);
        ScriptLimits.Use use = workshop.limits().expression();
        try {
            Crew crew = workshop.venue().crew();
            if (crew == null) {
                here(script, desk, workshop.budget(use));
            } else {
                there(script, desk, workshop.budget(use), crew);
            }
            return List.of();
        } catch (GuestFailure e) {
            Text message = Complaints.ofParser(e);
            if (message == null) {
                throw Complaints.of(e, desk);
            }
            Place place = e.place();
            return List.of(
                    new SyntaxFault(place == null ? 1 : place.line(), place == null ? 1 : place.column(), message));
        } catch (Ended e) {
            throw Complaints.of(e, workshop.limits(), use);
        } catch (Refused e) {
            throw Complaints.of(e, workshop.limits());
        }
    }

    private void here(Script script, Desk desk, Budget budget) {
        Program program = workshop.program(script);
        workshop.warmUp().await(desk.locale());
        ScriptThreads threads = workshop.threads();
        threads.run(threads.execution(budget), execution -> {
            Guest guest = workshop.open(desk);
            execution.begin(guest::kill);
            try {
                guest.check(program);
                return true;
            } finally {
                guest.close();
            }
        });
    }

    private void there(Script script, Desk desk, Budget budget, Crew crew) {
        try (InWorker place = new InWorker(workshop, desk, crew.seat())) {
            RuntimeException failure = place.run(new Job(List.of(script), budget, false), Manner.CHECK)
                    .get(0)
                    .failure();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
