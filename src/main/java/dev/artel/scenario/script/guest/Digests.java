package dev.artel.scenario.script.guest;

import dev.artel.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The functions under {@code crypto}: texts in (as UTF-8), text out; digests in lower-case hexadecimal. */
public final class Digests {
    /** Names, and how many texts each takes. */
    public static final Map<String, Integer> FUNCTIONS =
            Map.of("uuid", 0, "sha256", 1, "hmacSha256", 2, "md5", 1, "base64", 1, "random", 1, "hash", 3);

    /** Those that only the bridge calls, for the members of Node's {@code crypto}. */
    private static final Set<String> INNER = Set.of("random", "hash");

    private static final int MOST_RANDOM = 65_536;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Digests() {}

    /** The names that scripts call them by, under {@code crypto}. */
    public static List<String> names() {
        return FUNCTIONS.keySet().stream().filter(name -> !INNER.contains(name)).toList();
    }

    /**
     * The answer to a script that calls one of them.
     *
     * @param texts JSON list of the arguments
     * @return JSON text {@code {ok: true, value}}; null when there are too few texts
     */
    public static @Nullable String answer(String function, String texts) {
        List<String> arguments = new ArrayList<>();
        for (JsonNode text : Json.read(texts)) {
            if (!text.isNull()) {
                arguments.add(text.asString());
            }
        }
        return arguments.size() < FUNCTIONS.getOrDefault(function, 0)
                ? null
                : Json.write(Json.object().put("ok", true).put("value", compute(function, arguments)));
    }

    /** The texts must be as many as {@link #FUNCTIONS} says; for {@code hmacSha256} the key comes first. */
    static String compute(String function, List<String> texts) {
        return switch (function) {
            case "uuid" -> UUID.randomUUID().toString();
            case "sha256" -> digest("SHA-256", texts.get(0));
            case "md5" -> digest("MD5", texts.get(0));
            case "hmacSha256" -> hmac(texts.get(0), texts.get(1));
            case "random" -> random(texts.get(0));
            case "hash" -> NodeHash.of(texts);
            case "base64" -> Base64.getEncoder().encodeToString(bytes(texts.get(0)));
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    /** So many random bytes in hexadecimal. */
    private static String random(String count) {
        byte[] bytes = new byte[Math.max(0, Math.min(MOST_RANDOM, Integer.parseInt(count)))];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // An empty key is no key for the library, and one zero byte means the same to the algorithm.
            mac.init(new SecretKeySpec(key.isEmpty() ? new byte[1] : bytes(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
