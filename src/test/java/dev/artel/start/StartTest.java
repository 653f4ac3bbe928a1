package dev.artel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.artel.Artel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

/** The program as a person starts it: what it says and how it ends when it cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @TempDir
    private Path temporary;

    @Test
    void saysWhoHoldsTheDataFolderAndEndsWithItsOwnCode() throws IOException, InterruptedException {
        try (DataFolder held = DataFolder.hold(temporary)) {
            Ended ended = run(Map.of("ARTEL_DATA", held.path().toString(), "ARTEL_LANGUAGE", "en", "SERVER_PORT", "0"));

            assertThat(ended.code()).as(ended.output()).isEqualTo(ExitCode.DATA_FOLDER_HELD.number());
            assertThat(ended.output())
                    .contains("Artel is already running on the data folder")
                    .contains("as pid " + ProcessHandle.current().pid())
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatThePortIsTaken(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            Throwable failure = catchThrowable(() -> SpringApplication.run(
                    Door.class, "--server.port=" + port, "--server.address=127.0.0.1", "--artel.language=ru"));

            assertThat(ExitCode.of(failure)).isEqualTo(ExitCode.PORT_TAKEN);
            assertThat(output).contains("Порт " + port + " занят").doesNotContain("\tat ");
        }
    }

    @Test
    void aTakenPortIsToldBeforeTheDatabaseIsMade() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            Path data = temporary.resolve("data");

            Ended ended = run(Map.of(
                    "ARTEL_DATA",
                    data.toString(),
                    "ARTEL_LANGUAGE",
                    "en",
                    "SERVER_PORT",
                    "0",
                    "ARTEL_MANAGEMENT_PORT",
                    port));

            assertThat(ended.code()).as(ended.output()).isEqualTo(ExitCode.PORT_TAKEN.number());
            assertThat(ended.output())
                    .contains("Port " + port + " is taken by another program")
                    .contains("another port with ARTEL_MANAGEMENT_PORT");
            assertThat(data.resolve("db")).doesNotExist();
            assertThat(data.resolve("pid")).doesNotExist();
        }
    }

    /** Nothing but a web server. */
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Door {}

    private record Ended(int code, String output) {}

    private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        Path log = temporary.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Artel.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(log));
    }
}
