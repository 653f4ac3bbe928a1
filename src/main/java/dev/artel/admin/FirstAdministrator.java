package dev.artel.admin;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.CatalogKey;
import dev.artel.access.account.Account;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Role;
import dev.artel.access.account.SignIns;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.start.Announcement;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first start: takes the answers that the environment gives and makes the first administrator, whose password is said once
 * when nobody has named one. Record, account and the note that it was done are one commit, so a start that breaks off begins again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {
    private static final String DEFAULT_EMAIL = "admin@localhost";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Map<String, String> VARIABLES = Map.of(
            "timezone", "ARTEL_TIME_ZONE",
            "language", "ARTEL_LANGUAGE",
            "$email", "ARTEL_ADMIN_EMAIL",
            "password", "ARTEL_ADMIN_PASSWORD");

    /** In place of a number: somebody else has made one. */
    private static final long OTHERS = 0;

    private final CompanySettings settings;
    private final Records records;
    private final Accesses accesses;
    private final SignIns signIns;
    private final TransactionTemplate transactions;
    private final Announcement announcement;
    private final Environment environment;

    FirstAdministrator(
            CompanySettings settings,
            Records records,
            Accesses accesses,
            SignIns signIns,
            TransactionTemplate transactions,
            Announcement announcement,
            Environment environment) {
        this.settings = settings;
        this.records = records;
        this.accesses = accesses;
        this.signIns = signIns;
        this.transactions = transactions;
        this.announcement = announcement;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            CompanyRow company = settings.row();
            settings.change(new CompanySettings.Change(
                    null,
                    company.timezone() == null ? setting("time-zone") : null,
                    company.language() == null ? setting("language") : null));
            if (company.firstAdmin() == null) {
                begin();
            }
        } catch (Problem problem) {
            throw new StartFailure(ExitCode.SETTING_REFUSED, named(problem), problem);
        }
    }

    /** The problem's sentence behind the name of the variable that it is about. */
    private static Text named(Problem problem) {
        return problem.faults().stream()
                .map(fault -> fault.field() == null ? null : VARIABLES.get(fault.field()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(variable -> Text.of("start.setting-named", variable, problem.text()))
                .orElse(problem.text());
    }

    private void begin() {
        String named = setting("admin-email");
        String email = named == null ? DEFAULT_EMAIL : named;
        String given = setting("admin-password");
        String password = given == null ? madeUp() : given;
        String hash = signIns.prepare(password);
        // who makes the record is the one that it is about: its number is guessed, and guessed again after a broken
        // first try
        long guess = 1;
        long made = make(guess, email, hash, given == null);
        while (made != OTHERS && made != guess) {
            guess = made + 1;
            made = make(guess, email, hash, given == null);
        }
        if (made == OTHERS) {
            settings.refresh();
        } else if (given == null) {
            announcement.add(Text.of("admin.first-account", email, password));
        }
    }

    /**
     * Gives the number that the record got; when it is another than the expected one, nothing has happened. {@link #OTHERS} when another
     * copy that starts on the same database has been first.
     */
    private long make(long expected, String email, String hash, boolean madeUp) {
        String name = Text.of("admin.first-name").in(settings.language());
        Access access = accesses.of(new Account(
                expected, name, email, Role.ADMINISTRATOR, AccountStatus.ACTIVE, null, "auto", null, false, true, 0));
        Cause cause = Cause.byPerson(expected);
        Long number = transactions.execute(status -> {
            if (settings.locked().firstAdmin() != null) {
                return OTHERS;
            }
            Rec made = records.create(access, cause, CatalogKey.USERS, values(name, email));
            if (made.id() == expected) {
                signIns.setHashed(made.id(), hash, false);
                ObjectNode active = Json.object();
                active.putArray("$status").add(AccountStatus.ACTIVE.code());
                records.update(access, cause, CatalogKey.USERS, made.ref(), active, null);
                settings.found(made.id(), madeUp);
            } else {
                status.setRollbackOnly();
            }
            return made.id();
        });
        return number == null ? expected : number;
    }

    private static ObjectNode values(String name, String email) {
        ObjectNode values = Json.object().put("$name", name).put("$email", email);
        values.putArray("$role").add(Role.ADMINISTRATOR.code());
        return values;
    }

    private @Nullable String setting(String name) {
        String value = environment.getProperty("artel." + name, "");
        return value.isBlank() ? null : value.strip();
    }

    private static String madeUp() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "");
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
