package dev.artel.scenario.script.wire;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one message that {@link FrameWriter} wrote; whatever does not fit is an {@link IOException}. */
final class FrameReader {
    private final ByteBuffer bytes;

    FrameReader(byte[] message) {
        this.bytes = ByteBuffer.wrap(message);
    }

    int number() throws IOException {
        return room(Integer.BYTES).getInt();
    }

    long longNumber() throws IOException {
        return room(Long.BYTES).getLong();
    }

    boolean yes() throws IOException {
        return room(1).get() != 0;
    }

    <E extends Enum<E>> E name(E[] values) throws IOException {
        String name = text();
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new IOException("no such name: " + name);
    }

    String text() throws IOException {
        return Objects.requireNonNullElse(textOrNull(), "");
    }

    @Nullable String textOrNull() throws IOException {
        int form = room(1).get();
        if (form < 0) {
            return null;
        }
        int length = count();
        if (form == 0) {
            String text = new String(bytes.array(), room(length).position(), length, StandardCharsets.ISO_8859_1);
            bytes.position(bytes.position() + length);
            return text;
        }
        int size = Math.multiplyExact(length, Character.BYTES);
        String text = room(size).slice(bytes.position(), size).asCharBuffer().toString();
        bytes.position(bytes.position() + size);
        return text;
    }

    List<String> texts() throws IOException {
        int count = count();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    int count() throws IOException {
        int count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new IOException("no such count: " + count);
        }
        return count;
    }

    private ByteBuffer room(int size) throws IOException {
        if (bytes.remaining() < size) {
            throw new IOException("the message ends too early", new BufferUnderflowException());
        }
        return bytes;
    }
}
