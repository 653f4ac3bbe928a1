package dev.artel.access.account;

import dev.artel.kernel.Actor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An employee as far as signing in needs to know.
 *
 * @param userId number of the record in {@code $users}
 * @param email normalised; null when there is none
 * @param language {@code ru} or {@code en}; null when the browser's language counts
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param timezone id of the zone; null when the company's counts
 * @param mustChange whether the person has to set an own password before anything else
 * @param hasPassword whether one is set
 * @param rights revision of the rights when the account was read
 */
public record Account(
        long userId,
        String name,
        @Nullable String email,
        Role role,
        AccountStatus status,
        @Nullable String language,
        String theme,
        @Nullable String timezone,
        boolean mustChange,
        boolean hasPassword,
        long rights) {

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }

    public Actor actor() {
        return new Actor(userId, name);
    }

    /** The language that the person chose; null when none. */
    public @Nullable Locale locale() {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
