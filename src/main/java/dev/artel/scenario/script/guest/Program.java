package dev.artel.scenario.script.guest;

import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;

/**
 * A person's source, wrapped so that it is a function. Its lines stay where they are; on the first line the wrapper's length is
 * taken off the columns. A text that ends the wrapper and opens another passes one form of it, never both: the proof is the second.
 */
public final class Program {
    static final String NAME = "script";

    private static final Pattern ENDING = Pattern.compile("[;\\s]+$");

    private final String text;
    private final Wrapped main;
    private final Wrapped proof;
    private volatile boolean proven;

    private Program(String text, Wrapped main, Wrapped proof) {
        this.text = text;
        this.main = main;
        this.proof = proof;
    }

    /** A source as the engine takes it, and how many characters the wrapper put before it. */
    record Wrapped(Source source, int prefix) {}

    static Program expression(String text, boolean strict) {
        String bare = ENDING.matcher(text).replaceFirst("");
        return new Program(
                text, wrap("(function(){" + directive(strict) + "return (", bare, "\n)})"), wrap("[", bare, "\n]"));
    }

    static Program code(String text, boolean strict) {
        return new Program(
                text,
                wrap("(function(){" + directive(strict), text, "\n})"),
                wrap("({main(){" + directive(strict), text, "\n}})"));
    }

    private static String directive(boolean strict) {
        return strict ? "\"use strict\";" : "";
    }

    private static Wrapped wrap(String before, String text, String after) {
        return new Wrapped(Source.newBuilder("js", before + text + after, NAME).buildLiteral(), before.length());
    }

    String text() {
        return text;
    }

    Wrapped main() {
        return main;
    }

    Wrapped proof() {
        return proof;
    }

    boolean isProven() {
        return proven;
    }

    void proven() {
        proven = true;
    }
}
