package dev.artel.scenario.editor;

import dev.artel.kernel.Problems;
import dev.artel.kernel.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * The pages of the documentation, one for each kind of element: a text and a scenario that shows it, under
 * {@code elements/<kind>/} of the resources. The tests run every one of these scenarios.
 */
@Service
class ElementPages {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,40}");
    /** Words of an example are written in both languages: {@code name="Начало | Start"}. */
    private static final Pattern WORDS =
            Pattern.compile("((?:name|label)=\"|<bpmn:text>)([^\"|<]*) \\| ([^\"|<]*)(\"|</bpmn:text>)");

    /**
     * A page in somebody's language.
     *
     * @param title what the element is called
     * @param text Markdown without the title
     * @param example BPMN that can be published as it is
     * @param called BPMN of the scenario that the example calls {@code example}; null when it calls none
     */
    record Page(
            String kind,
            String title,
            String text,
            String example,
            @Nullable String called) {}

    /**
     * The page of that kind.
     *
     * @throws dev.artel.kernel.Problem NotFound
     */
    Page page(String kind, Locale language) {
        boolean russian = language.getLanguage().equals(Texts.RUSSIAN.getLanguage());
        if (!KIND.matcher(kind).matches() || !file(kind, "example.bpmn").exists()) {
            throw Problems.notFound("scenario.no-page", kind);
        }
        String text = read(file(kind, russian ? "ru.md" : "en.md"));
        int end = text.indexOf('\n');
        ClassPathResource called = file(kind, "called.bpmn");
        return new Page(
                kind,
                text.substring(2, end),
                text.substring(end).strip(),
                in(russian, read(file(kind, "example.bpmn"))),
                called.exists() ? in(russian, read(called)) : null);
    }

    private static String in(boolean russian, String bpmn) {
        return WORDS.matcher(bpmn).replaceAll(russian ? "$1$2$4" : "$1$3$4");
    }

    private static ClassPathResource file(String kind, String name) {
        return new ClassPathResource("elements/" + kind + "/" + name);
    }

    private static String read(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
