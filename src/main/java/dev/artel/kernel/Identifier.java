package dev.artel.kernel;

import java.util.regex.Pattern;

/**
 * A name that may stand in an SQL text: lower-case Latin letters, digits and underscores, beginning with a letter, 63 characters at
 * most. It is the only thing that a mapper may splice into a statement.
 */
public record Identifier(String sql) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Identifier {
        if (!FORM.matcher(sql).matches()) {
            throw new IllegalArgumentException("not an identifier: " + sql);
        }
    }

    public static Identifier of(String sql) {
        return new Identifier(sql);
    }

    @Override
    public String toString() {
        return sql;
    }
}
