package dev.artel.scenario.script.guest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What {@code createHash} and {@code createHmac} come to. */
final class NodeHash {
    private static final Map<String, String> ALGORITHMS = Map.of(
            "md5", "MD5",
            "sha1", "SHA-1",
            "sha224", "SHA-224",
            "sha256", "SHA-256",
            "sha384", "SHA-384",
            "sha512", "SHA-512");

    private NodeHash() {}

    /**
     * The digest in hexadecimal; empty text for an algorithm that there is not.
     *
     * @param texts the algorithm, the key (empty for none) and the pieces; keys and pieces begin with {@code t} for a text or {@code h}
     *     for bytes in hexadecimal
     */
    static String of(List<String> texts) {
        String algorithm = ALGORITHMS.get(texts.get(0).toLowerCase(Locale.ROOT).replace("-", ""));
        if (algorithm == null) {
            return "";
        }
        try {
            List<String> pieces = texts.subList(2, texts.size());
            return HexFormat.of()
                    .formatHex(texts.get(1).isEmpty() ? hash(algorithm, pieces) : mac(algorithm, texts.get(1), pieces));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String algorithm, List<String> pieces) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        pieces.forEach(piece -> digest.update(bytes(piece)));
        return digest.digest();
    }

    private static byte[] mac(String algorithm, String key, List<String> pieces) throws GeneralSecurityException {
        String name = "Hmac" + algorithm.replace("-", "");
        Mac mac = Mac.getInstance(name);
        byte[] secret = bytes(key);
        // An empty key is no key for the library, and one zero byte means the same to the algorithm.
        mac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, name));
        pieces.forEach(piece -> mac.update(bytes(piece)));
        return mac.doFinal();
    }

    private static byte[] bytes(String piece) {
        String body = piece.substring(1);
        return piece.startsWith("h") ? HexFormat.of().parseHex(body) : body.getBytes(StandardCharsets.UTF_8);
    }
}
