package dev.artel;

import dev.artel.access.audit.AuditCommand;
import dev.artel.start.ExitCode;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The product: one program that keeps a company's records and runs its processes. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Artel {
    /** Starts and stays, or verifies the audit where that is asked for; a start that fails has said why, and ends with the {@link ExitCode} of that reason. */
    public static void main(String[] args) {
        try {
            if (AuditCommand.asked(List.of(args))) {
                // a command is there for its output: it goes where the caller can pipe it
                System.exit(AuditCommand.run(List.of(args), System.out::println));
            }
            SpringApplication.run(Artel.class, args);
        } catch (RuntimeException e) {
            System.exit(ExitCode.of(e).number());
        }
    }
}
