package dev.artel.admin;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.account.SessionItem;
import dev.artel.access.account.Sessions;
import dev.artel.access.account.SignedIn;
import dev.artel.record.Records;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of employees in the hands of administrators. */
@RestController
@RequestMapping("/api/v1/users/{employee}/sessions")
@Tag(name = "users")
class EmployeeSessionsController {

    private final Records records;
    private final Sessions sessions;

    EmployeeSessionsController(Records records, Sessions sessions) {
        this.records = records;
        this.sessions = sessions;
    }

    @GetMapping
    List<SessionItem> sessions(Access access, SignedIn who, @PathVariable String employee) {
        return sessions.list(number(access, employee)).stream()
                .map(session -> SessionItem.of(session, who.session().id()))
                .toList();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Access access, @PathVariable String employee) {
        sessions.endAll(number(access, employee));
    }

    @DeleteMapping("/{session}")
    Map<String, String> end(Access access, @PathVariable String employee, @PathVariable long session) {
        sessions.end(number(access, employee), session);
        return Map.of("id", Long.toString(session));
    }

    private long number(Access access, String employee) {
        access.requireAdministrator();
        return records.get(access, CatalogKey.USERS, employee).id();
    }
}
