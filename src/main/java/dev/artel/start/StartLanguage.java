package dev.artel.start;

import dev.artel.kernel.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The language that the product speaks to whoever starts it: ARTEL_LANGUAGE, else the machine's. */
public final class StartLanguage {
    private StartLanguage() {}

    public static Locale of(@Nullable Environment environment) {
        String set = environment == null ? null : environment.getProperty("artel.language");
        if (set != null && !set.isBlank()) {
            return Texts.nearest(Locale.forLanguageTag(set));
        }
        return Texts.nearest(Locale.getDefault());
    }
}
