package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/**
 * A flow.
 *
 * @param question that opens it; null for a way that is always open or the default
 * @param hidden whether it is not drawn, because a link stands for it
 */
record Way(String id, String from, String to, @Nullable Question question, boolean hidden) {
    Way to(String other) {
        return new Way(id, from, other, question, hidden);
    }

    Way when(@Nullable Question asked) {
        return new Way(id, from, to, asked, hidden);
    }
}
