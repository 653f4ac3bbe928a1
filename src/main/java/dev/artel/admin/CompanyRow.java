package dev.artel.admin;

import dev.artel.kernel.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The company's settings as they are stored.
 *
 * @param timezone null until it is chosen
 * @param language null until it is chosen
 * @param firstAdmin number of the account that the first start made; null before
 * @param asksPassword whether that account's password was made up and is still to be replaced
 * @param answered whether the questions of the first sign-in are done with
 * @param example {@code loading} or {@code loaded}; null while nobody has begun to load the example
 */
record CompanyRow(
        String name,
        @Nullable String timezone,
        @Nullable String language,
        @Nullable Long firstAdmin,
        boolean asksPassword,
        boolean answered,
        @Nullable String example) {

    CompanyRow with(String newName, @Nullable String newZone, @Nullable String newLanguage) {
        return new CompanyRow(newName, newZone, newLanguage, firstAdmin, asksPassword, answered, example);
    }

    ZoneId zone() {
        return timezone == null ? ZoneId.systemDefault() : ZoneId.of(timezone);
    }

    Locale locale() {
        return language == null ? Texts.DEFAULT : Texts.nearest(Locale.forLanguageTag(language));
    }

    /** What the first sign-in still asks that person, in order; empty for everybody but the first administrator. */
    List<String> questions(long userId) {
        List<String> questions = new ArrayList<>();
        if (answered || firstAdmin == null || firstAdmin != userId) {
            return questions;
        }
        if (asksPassword) {
            questions.add("password");
        }
        if (timezone == null) {
            questions.add("timezone");
        }
        if (language == null) {
            questions.add("language");
        }
        // the name alone is not worth a question: it stands in the settings
        if (!questions.isEmpty() && name.isEmpty()) {
            questions.add("company");
        }
        return questions;
    }
}
