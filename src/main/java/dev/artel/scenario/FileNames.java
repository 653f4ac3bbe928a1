package dev.artel.scenario;

import dev.artel.kernel.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** What the file of a scenario is called: its name and which version it is. */
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The file of a version; of the draft when there is no number. */
    static ContentDisposition of(String scenario, @Nullable Integer version, Locale language) {
        String name = plain(scenario);
        Text called = version == null
                ? Text.of("scenario.file-draft", name)
                : Text.of("scenario.file-version", name, version);
        return ContentDisposition.inline()
                .filename(called.in(language) + ".bpmn", StandardCharsets.UTF_8)
                .build();
    }

    /** Without what no file system takes. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll(" +", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }
}
