package dev.artel.admin;

import dev.artel.access.account.SignIns;
import dev.artel.access.account.SignedIn;
import dev.artel.admin.CompanySettings.Change;
import dev.artel.kernel.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The questions that the first administrator is asked once, as far as the environment did not answer them. */
@Service
class Setup {
    private final CompanySettings settings;
    private final SignIns signIns;

    Setup(CompanySettings settings, SignIns signIns) {
        this.settings = settings;
        this.signIns = signIns;
    }

    /** Answers; null keeps the default. */
    record Answers(
            @Nullable String password,
            @Nullable String timezone,
            @Nullable String language,
            @Nullable String name) {
        @Override
        public String toString() {
            return "Answers[" + timezone + ", " + language + ", " + name + "]";
        }
    }

    /**
     * Takes the answers. Conflict when nothing is asked (any more); BadRequest when an own password is asked for and not there.
     * All is checked before anything is written.
     */
    void answer(SignedIn who, Answers answers) {
        List<String> questions = settings.row().questions(who.account().userId());
        if (questions.isEmpty()) {
            throw Problems.conflict("admin.setup-answered");
        }
        boolean password = questions.contains("password");
        if (password && (answers.password() == null || answers.password().isEmpty())) {
            throw Problems.badField("password", "required", "admin.password-required");
        }
        Change change = new Change(answers.name(), answers.timezone(), answers.language());
        settings.check(change);
        if (password && answers.password() != null) {
            signIns.replacePassword(who, answers.password());
        }
        settings.answer(change);
    }
}
