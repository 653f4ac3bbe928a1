package dev.artel.scenario.script.wire;

import java.io.IOException;

/** A source text and how it is to be read. */
public record Piece(String text, boolean expression, boolean strict) {
    void write(FrameWriter out) throws IOException {
        out.text(text).yes(expression).yes(strict);
    }

    static Piece read(FrameReader in) throws IOException {
        return new Piece(in.text(), in.yes(), in.yes());
    }
}
