package dev.artel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port | abc | SERVER_PORT",
                "server.port | 99999 | SERVER_PORT",
                "server.address | 192.0.2.77 | SERVER_ADDRESS",
                "ARTEL_MANAGEMENT_PORT | x | ARTEL_MANAGEMENT_PORT",
                "ARTEL_MANAGEMENT_PORT | 8080 | ARTEL_MANAGEMENT_PORT",
                "artel.public-url | artel.example.com | ARTEL_PUBLIC_URL",
                "artel.public-url | ftp://artel.example.com | ARTEL_PUBLIC_URL",
                "artel.db.url | postgres://x | ARTEL_DB_URL",
                "artel.demo | maybe | ARTEL_DEMO",
                "artel.mail-url | http://x | ARTEL_MAIL_URL",
                "artel.mail-url | mail.example.com:25 | ARTEL_MAIL_URL",
                "artel.http-allow | 10.0.0.0/99 | ARTEL_HTTP_ALLOW",
                "artel.http-allow | https://inner.example.com/x | ARTEL_HTTP_ALLOW",
                "artel.scripts.mode | inprocess | ARTEL_SCRIPTS_MODE",
                "artel.scripts.workers | 0 | ARTEL_SCRIPTS_WORKERS",
                "artel.scripts.heap | 32 | ARTEL_SCRIPTS_HEAP",
                "artel.threads.jobs | 0 | ARTEL_THREADS_JOBS",
                "artel.threads.web | many | ARTEL_THREADS_WEB",
                "artel.threads.calls | 0 | ARTEL_THREADS_CALLS",
                "artel.web-request.concurrency | 8 | artel.web-request.concurrency"
            })
    void aSettingThatCannotBeIsToldByItsName(String property, String value, String variable) {
        StartFailure failure = catchThrowableOfType(StartFailure.class, () -> check(property, value));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.SETTING_REFUSED);
        for (String language : new String[] {"ru", "en"}) {
            assertThat(failure.text().in(Locale.forLanguageTag(language)))
                    .startsWith(variable)
                    .doesNotContain("{");
        }
    }

    @Test
    void aSettingThatHasAnotherNameNowIsToldWithIt() {
        StartFailure failure =
                catchThrowableOfType(StartFailure.class, () -> check("artel.web-request.concurrency", "8"));

        for (String language : new String[] {"ru", "en"}) {
            assertThat(failure.text().in(Locale.forLanguageTag(language))).contains("ARTEL_THREADS_CALLS");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port | 0",
                "server.address | 0.0.0.0",
                "server.address | localhost",
                "artel.public-url | https://artel.example.com",
                "artel.db.url | jdbc:mysql://db:3306/artel?sslMode=REQUIRED",
                "artel.demo | TRUE",
                "artel.mail-url | smtps://me%40x:p%2Fw@mail.example.com",
                "artel.http-allow | inner.example.com, 10.0.0.0/8;fd00::/8 192.168.0.7",
                "artel.scripts.mode | in-process",
                "artel.scripts.spares | 0",
                "artel.threads.jobs | 16"
            })
    void aSettingThatCanBeIsLeftAlone(String property, String value) {
        check(property, value);
    }

    @Test
    void theProgramSaysItInOneSentence(CapturedOutput output) {
        Throwable failure = catchThrowableOfType(
                Throwable.class,
                () -> SpringApplication.run(Object.class, "--artel.mail-url=http://secret", "--artel.language=en"));

        assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.SETTING_REFUSED);
        assertThat(output).contains("ARTEL_MAIL_URL").doesNotContain("secret", "\tat ");
    }

    private static void check(String property, String value) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("asked", Map.of(property, value)));
            new SettingsCheck().initialize(context);
        }
    }
}
