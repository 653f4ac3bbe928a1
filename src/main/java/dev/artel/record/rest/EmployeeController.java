package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.access.account.SignIns;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problems;
import dev.artel.record.people.Employees;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does with the accounts of employees, over HTTP. */
@RestController
@RequestMapping("/api/v1/users/{user}")
@Tag(name = "users")
class EmployeeController {
    private final Employees employees;
    private final SignIns signIns;

    EmployeeController(Employees employees, SignIns signIns) {
        this.employees = employees;
        this.signIns = signIns;
    }

    /**
     * A password for somebody else.
     *
     * @param password 8 to 128 characters
     * @param mustChange whether the person has to set another one at the next sign-in; false when absent
     */
    record NewPassword(@Nullable String password, @Nullable Boolean mustChange) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(Access access, @PathVariable String user, @RequestBody NewPassword sent) {
        if (!access.administrator()) {
            throw Problems.forbidden("record.administrator");
        }
        String hash = signIns.prepare(sent.password() == null ? "" : sent.password());
        employees.setPassword(access, cause(access), user, hash, Boolean.TRUE.equals(sent.mustChange()));
    }

    @PostMapping("/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(Access access, @PathVariable String user) {
        employees.block(access, cause(access), user);
    }

    @PostMapping("/unblock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(Access access, @PathVariable String user) {
        employees.unblock(access, cause(access), user);
    }

    private static Cause cause(Access access) {
        return Cause.byPerson(access.actor().userId());
    }
}
