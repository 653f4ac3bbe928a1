package dev.artel.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a rule is about: everybody, one employee, or the group of those whose card points to a record.
 *
 * @param field number of the field of the employees' cards; 0 unless a group
 * @param catalogId number of the group's catalog; 0 unless a group
 * @param recordId number of the employee or of the group's record; 0 for everybody
 */
public record Subject(Kind kind, long field, long catalogId, long recordId) {
    public static final Subject EVERYBODY = new Subject(Kind.EVERYBODY, 0, 0, 0);

    /** What the platform itself gives to everybody; no rule is about it. */
    public static final Subject PLATFORM = new Subject(Kind.PLATFORM, 0, 0, 0);

    private static final Pattern KEY =
            Pattern.compile("all|user:(\\d{1,18})|group:(\\d{1,18}):(\\d{1,18}):(\\d{1,18})");

    /** The kinds of subject. */
    public enum Kind {
        PLATFORM,
        EVERYBODY,
        USER,
        GROUP
    }

    public static Subject user(long userId) {
        return new Subject(Kind.USER, 0, 0, userId);
    }

    public static Subject group(long field, long catalogId, long recordId) {
        return new Subject(Kind.GROUP, field, catalogId, recordId);
    }

    /** Short text that tells it from every other: {@code all}, {@code user:5}, {@code group:8:34:1}. */
    public String key() {
        return switch (kind) {
            case PLATFORM -> "platform";
            case EVERYBODY -> "all";
            case USER -> "user:" + recordId;
            case GROUP -> "group:" + field + ":" + catalogId + ":" + recordId;
        };
    }

    /** The subject of that key; empty for a text that is none. */
    public static Optional<Subject> of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        } else if (parts.group(1) != null) {
            return Optional.of(user(Long.parseLong(parts.group(1))));
        } else if (parts.group(2) != null) {
            return Optional.of(group(
                    Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4))));
        }
        return Optional.of(EVERYBODY);
    }
}
