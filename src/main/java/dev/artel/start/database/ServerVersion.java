package dev.artel.start.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says of itself, such as {@code 9.7.4} or {@code 11.4.5-MariaDB-log}.
 *
 * @param mariaDb whether it is MariaDB; else MySQL
 */
record ServerVersion(boolean mariaDb, int major, int minor, int patch) implements Comparable<ServerVersion> {
    /** The oldest servers that know the collation and the SQL that the product uses. */
    static final ServerVersion OLDEST_MYSQL = new ServerVersion(false, 8, 4, 0);

    static final ServerVersion OLDEST_MARIADB = new ServerVersion(true, 11, 4, 5);

    private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    static ServerVersion parse(String text) {
        String known = text.startsWith("5.5.5-") ? text.substring(6) : text;
        Matcher matcher = FORM.matcher(known);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("not a server version: " + text);
        }
        return new ServerVersion(
                text.contains("MariaDB"),
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    }

    boolean suffices() {
        return compareTo(mariaDb ? OLDEST_MARIADB : OLDEST_MYSQL) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return (mariaDb ? "MariaDB " : "MySQL ") + major + "." + minor + "." + patch;
    }
}
