package dev.artel.access.audit;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the chain as people note it down: its length and its hash, such as {@code 1204-9f3a…}. */
record Head(long seq, String hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-fA-F]{64})");

    static Head of(long seq, byte[] hash) {
        return new Head(seq, HexFormat.of().formatHex(hash));
    }

    /** Empty when the text is none. */
    static Optional<Head> read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Head(
                        Long.parseLong(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    boolean is(byte[] other) {
        return hash.equals(HexFormat.of().formatHex(other));
    }

    @Override
    public String toString() {
        return seq + "-" + hash;
    }
}
