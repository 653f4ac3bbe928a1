package dev.artel.access.account;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;

/** What can be wrong with accounts and signing in. */
final class AccountProblems {
    private AccountProblems() {}

    /** One text whatever was wrong, so that an answer tells nothing about accounts. */
    static Problem notSignedIn() {
        return new Problem(
                Problems.NOT_AUTHENTICATED, Fault.general("credentials", Text.of("access.wrong-credentials")));
    }

    static Problem tooManyAttempts(long seconds) {
        return new Problem(
                        Problems.TOO_MANY_REQUESTS,
                        Fault.general("attempts", Text.of("access.too-many-attempts", seconds)))
                .with("retryAfter", seconds);
    }

    static Problem busy(long seconds) {
        return new Problem(Problems.TOO_MANY_REQUESTS, Fault.general("busy", Text.of("access.sign-in-busy", seconds)))
                .with("retryAfter", seconds);
    }

    static Problem emailTaken(String email) {
        return Problems.badField("$email", "taken", "access.email-taken", email);
    }

    static Problem emailForm(String email) {
        return Problems.badField("$email", "format", "access.email-form", email);
    }

    static Problem lastAdministrator() {
        return new Problem(
                Problems.CONFLICT, Fault.general("last-administrator", Text.of("access.last-administrator")));
    }

    static Problem passwordLength(String field) {
        return Problems.badField(field, "length", "access.password-length", Passwords.SHORTEST, Passwords.LONGEST);
    }

    static Problem passwordSame(String field) {
        return Problems.badField(field, "same", "access.password-same");
    }

    static Problem passwordWrong() {
        return Problems.badField("old", "wrong", "access.password-wrong");
    }
}
