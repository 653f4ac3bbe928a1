package dev.artel.access.audit;

import dev.artel.kernel.Text;
import dev.artel.start.Announcement;
import dev.artel.start.ExitCode;
import dev.artel.start.StartLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Controller;

/**
 * {@code --verify-audit}, or {@code --verify-audit=HEAD} with a head that was noted down: verifies the chain and ends. It starts the
 * database and what reads the audit, nothing else, and writes nothing.
 */
public final class AuditCommand {
    private static final String OPTION = "--verify-audit";

    private final Verification verification;
    private final Consumer<Text> say;

    private AuditCommand(Verification verification, Consumer<Text> say) {
        this.verification = verification;
        this.say = say;
    }

    /** Whether the arguments of the program ask for it. */
    public static boolean asked(List<String> arguments) {
        return arguments.stream().anyMatch(AuditCommand::option);
    }

    /**
     * Says what it finds, line by line, in the language of the start.
     *
     * @return the number that the program is to end with; 0 when the chain is whole
     * @throws RuntimeException when the database cannot be started or reached, as a start of the product does
     */
    public static int run(List<String> arguments, Consumer<String> lines) {
        SpringApplication application = new SpringApplication(Reading.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(
                Map.of("spring.main.lazy-initialization", "true", "spring.flyway.enabled", "false"));
        String[] others =
                arguments.stream().filter(argument -> !option(argument)).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(others)) {
            Locale language = StartLanguage.of(context.getEnvironment());
            return new AuditCommand(context.getBean(Verification.class), text -> lines.accept(text.in(language)))
                    .verify(noted(arguments));
        }
    }

    private int verify(String noted) {
        Optional<Head> head = Head.read(noted);
        if (!noted.isEmpty() && head.isEmpty()) {
            say.accept(Text.of("access.audit-head"));
            return ExitCode.SETTING_REFUSED.number();
        }
        try {
            return tell(verification.verify(head.orElse(null)));
        } catch (BadSqlGrammarException e) {
            say.accept(Text.of(
                    "access.audit-none", String.valueOf(e.getMostSpecificCause().getMessage())));
            return ExitCode.UNEXPECTED.number();
        }
    }

    private int tell(Verdict verdict) {
        Verdict.Break broken = verdict.brokenAt();
        String entries = Long.toString(verdict.entries());
        if (broken != null) {
            say.accept(Text.of("access.audit-broken", entries));
            say.accept(broken.text());
            return ExitCode.AUDIT_BROKEN.number();
        }
        say.accept(Text.of("access.audit-whole", entries));
        if (verdict.pending() > 0) {
            say.accept(Text.of("access.audit-pending", Long.toString(verdict.pending())));
        }
        Head head = verdict.head();
        if (head != null) {
            say.accept(Text.of("access.audit-head-is", head.toString()));
        }
        return 0;
    }

    private static boolean option(String argument) {
        return argument.equals(OPTION) || argument.startsWith(OPTION + "=");
    }

    private static String noted(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> argument.substring(OPTION.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Database and audit alone. Without a stereotype, so that no scan of the whole house finds it. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "dev.artel.access.audit")
    @ComponentScan(
            basePackages = {"dev.artel.kernel", "dev.artel.start", "dev.artel.access.audit"},
            excludeFilters = {
                @ComponentScan.Filter(Controller.class),
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Announcement.class)
            })
    static class Reading {}
}
