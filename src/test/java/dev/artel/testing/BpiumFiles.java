package dev.artel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the foreign dialect as that system writes them. */
public final class BpiumFiles {
    private BpiumFiles() {}

    /**
     * The file of that name.
     *
     * @param pairs placeholders and what stands for them, in turn
     */
    public static String file(String name, String... pairs) {
        try (InputStream stream = BpiumFiles.class.getResourceAsStream("/bpium/" + name + ".bpmn")) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < pairs.length; i += 2) {
                text = text.replace(pairs[i], pairs[i + 1]);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
