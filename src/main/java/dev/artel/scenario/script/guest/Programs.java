package dev.artel.scenario.script.guest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The programs by their text: the engine keeps what it has parsed by source, so one text must stay one source. */
public final class Programs {
    private final Cache<Key, Program> programs;

    /**
     * @param characters how many of all texts together are kept
     */
    public Programs(long characters) {
        this.programs = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher((Key key, Program program) -> key.text().length() + 200)
                .build();
    }

    private record Key(String text, boolean expression, boolean strict) {}

    /** The program of that text; nothing is parsed yet. */
    public Program of(String text, boolean expression, boolean strict) {
        return programs.get(new Key(text, expression, strict), Programs::make);
    }

    private static Program make(Key key) {
        return key.expression() ? Program.expression(key.text(), key.strict()) : Program.code(key.text(), key.strict());
    }
}
