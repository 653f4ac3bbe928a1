package dev.artel.scenario.script.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes one message. Texts go as one byte per character where that is enough, else as two, so that nothing is ever replaced. */
final class FrameWriter {
    private static final int NONE = -1;
    private static final int NARROW = 0;
    private static final int WIDE = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The frame: four bytes of length, then the message. */
    byte[] frame() {
        byte[] message = bytes.toByteArray();
        return ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(message.length)
                .put(message)
                .array();
    }

    FrameWriter number(int value) throws IOException {
        out.writeInt(value);
        return this;
    }

    FrameWriter number(long value) throws IOException {
        out.writeLong(value);
        return this;
    }

    FrameWriter yes(boolean value) throws IOException {
        out.writeBoolean(value);
        return this;
    }

    FrameWriter name(Enum<?> value) throws IOException {
        return text(value.name());
    }

    FrameWriter text(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeByte(NONE);
            return this;
        }
        boolean narrow = value.chars().allMatch(character -> character <= 0xFF);
        out.writeByte(narrow ? NARROW : WIDE);
        out.writeInt(value.length());
        if (narrow) {
            out.write(value.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            ByteBuffer wide = ByteBuffer.allocate(Character.BYTES * value.length());
            wide.asCharBuffer().put(value);
            out.write(wide.array());
        }
        return this;
    }

    FrameWriter texts(Collection<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(value);
        }
        return this;
    }
}
