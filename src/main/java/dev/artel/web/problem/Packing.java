package dev.artel.web.problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** How a body is packed, as {@code Content-Encoding} says (RFC 9110 §8.4.1): not at all, by gzip or by deflate in its zlib frame. */
enum Packing {
    NONE,
    GZIP,
    DEFLATE;

    /** What may be sent, as the header of an answer says it. */
    static final String ACCEPTED = "gzip, deflate";

    /** Some clients name the encoding of characters there, which packs nothing. */
    private static final Map<String, Packing> NAMES = Map.of(
            "", NONE, "identity", NONE, "utf-8", NONE, "utf8", NONE, "gzip", GZIP, "x-gzip", GZIP, "deflate", DEFLATE);

    /** Null when it is none that is unpacked here, or several in a row. */
    static @Nullable Packing of(String header) {
        return NAMES.get(header.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The unpacked bytes.
     *
     * @throws IOException when they do not begin as they should; reading on may throw a {@link java.util.zip.ZipException} or a
     *     {@link java.io.EOFException}
     */
    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed);
            case DEFLATE -> new InflaterInputStream(packed);
        };
    }
}
