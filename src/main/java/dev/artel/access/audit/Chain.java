package dev.artel.access.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * How seals are made: SHA-256 of the hash before and of the entry. Each part of the entry is preceded by its length, so that no letter can
 * wander from one part into the next; an absent part has the length -1. The form never changes, since old seals must go on to verify.
 */
final class Chain {
    static final int HASH_BYTES = 32;

    private static final byte FORM = 1;

    private Chain() {}

    /** What stands before the first seal. */
    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    /** The hash of the entry's seal. */
    static byte[] next(byte[] before, AuditRow row) {
        MessageDigest digest = sha256();
        digest.update(before);
        digest.update(FORM);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(row.id())
                .putLong(row.at().toEpochMilli())
                .array());
        add(digest, row.kind());
        add(digest, row.actorId() == null ? null : Long.toString(row.actorId()));
        add(digest, row.actorName());
        add(digest, row.address());
        add(digest, row.objectKind());
        add(digest, row.objectId());
        add(digest, row.objectName());
        add(digest, row.detail());
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
