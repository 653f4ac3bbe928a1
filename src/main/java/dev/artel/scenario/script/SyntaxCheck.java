package dev.artel.scenario.script;

import dev.artel.kernel.Text;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import dev.artel.scenario.script.guest.Program;
import java.util.List;

/** Parses a source on a script's thread, since a parser can be overrun, too. */
final class SyntaxCheck {
    private final Workshop workshop;

    SyntaxCheck(Workshop workshop) {
        this.workshop = workshop;
    }

    List<SyntaxFault> check(Script script) {
        ScriptScope scope =
                ScriptScope.builder().locale(workshop.warmUp().language()).build();
        Desk desk = new Desk(scope);
        ScriptLimits.Use use = workshop.limits().expression();
        try {
            Program program = workshop.program(script);
            workshop.warmUp().await(scope.locale());
            return workshop.threads().run(workshop.execution(use), execution -> parse(execution, program, desk, scope));
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

    private List<SyntaxFault> parse(Execution execution, Program program, Desk desk, ScriptScope scope) {
        Guest guest = workshop.open(desk, scope);
        execution.begin(guest::kill);
        try {
            guest.check(program);
            return List.of();
        } finally {
            guest.close();
        }
    }
}
