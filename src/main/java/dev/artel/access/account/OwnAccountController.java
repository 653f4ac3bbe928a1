package dev.artel.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own sessions and password. */
@RestController
@RequestMapping("/api/v1/profile")
@Tag(name = "profile")
class OwnAccountController {
    private final Sessions sessions;
    private final SignIns signIns;

    OwnAccountController(Sessions sessions, SignIns signIns) {
        this.sessions = sessions;
        this.signIns = signIns;
    }

    /** A change of the own password. */
    record PasswordChange(
            @Nullable String old,
            @JsonProperty("new") @Nullable String wanted) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @GetMapping("/sessions")
    List<SessionItem> sessions(SignedIn who) {
        return sessions.list(who.account().userId()).stream()
                .map(session -> SessionItem.of(session, who.session().id()))
                .toList();
    }

    /** Ends one of them. */
    @DeleteMapping("/sessions/{id}")
    Map<String, String> end(SignedIn who, @PathVariable long id) {
        sessions.end(who.account().userId(), id);
        return Map.of("id", Long.toString(id));
    }

    /** Ends all but the one that asks. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(SignedIn who) {
        sessions.endOthers(who.account().userId(), who.session().id());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(SignedIn who, Client client, @RequestBody PasswordChange change) {
        String old = change.old() == null ? "" : change.old();
        signIns.changePassword(who, old, change.wanted() == null ? "" : change.wanted(), client);
    }
}
