package dev.artel.access.account;

import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator look at the product as an employee sees it. */
@RestController
@RequestMapping("/api/v1/profile/viewing")
@Tag(name = "profile")
class ViewingController {
    private final Accounts accounts;
    private final Sessions sessions;

    ViewingController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** As whom to look: the number of the employee's record. */
    record Wanted(@Nullable String employeeId) {}

    /**
     * From now on the session's answers are those that the employee would get, and whatever changes something is refused until
     * {@link #back}. Forbidden for whoever is no administrator; BadRequest for somebody who has no account or is blocked.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void view(SignedIn who, @RequestBody Wanted wanted) {
        if (!accounts.get(who.session().userId()).administrator()) {
            throw Problems.forbidden("access.administrators-only");
        }
        long employee = number(wanted.employeeId())
                .flatMap(accounts::find)
                .filter(account -> account.status() != AccountStatus.BLOCKED)
                .map(Account::userId)
                .orElseThrow(() -> Problems.badField(
                        "employeeId", "unknown", "access.no-employee", String.valueOf(wanted.employeeId())));
        sessions.view(who, employee == who.session().userId() ? null : (Long) employee);
    }

    /** Looks with the own eyes again. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void back(SignedIn who) {
        if (who.viewing()) {
            sessions.view(who, null);
        }
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
