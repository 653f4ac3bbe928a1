package dev.artel.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.artel.access.account.Accounts;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of the company, for whoever chooses one. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "users")
class PeopleController {
    private static final int MOST = 1000;

    private final Accounts accounts;

    PeopleController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Somebody to choose. */
    record PersonItem(
            String id,
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email) {}

    /** Everybody who is not blocked, by name; {@code q} is a part of name or e-mail. */
    @GetMapping
    List<PersonItem> people(
            Access access,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.badField("limit", "range", "access.limit", Integer.toString(MOST));
        }
        return accounts.search(q, limit).stream()
                .map(account -> new PersonItem(Long.toString(account.userId()), account.name(), account.email()))
                .toList();
    }
}
