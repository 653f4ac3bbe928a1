package dev.artel.integration.outbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The mail server as the setting names it: {@code smtp://user:password@host:port}; {@code smtps} is encrypted from the first byte,
 * {@code smtp} as soon as the server offers it. User and password are percent-encoded where needed.
 *
 * @param host empty when no server is set up
 * @param user empty for none
 */
record MailAddress(boolean encrypted, String host, int port, String user, String password) {
    private static final int PLAIN = 25;
    private static final int SUBMISSION = 587;
    private static final int ENCRYPTED = 465;
    private static final MailAddress NONE = new MailAddress(false, "", 0, "", "");

    /** Reads the setting; an unusable one is an IllegalArgumentException that does not repeat the password. */
    static MailAddress parse(String url) {
        if (url.isBlank()) {
            return NONE;
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!Set.of("smtp", "smtps").contains(scheme) || uri.getHost() == null) {
                throw unusable();
            }
            String[] who = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            String user = who.length > 0 ? decoded(who[0]) : "";
            String password = who.length > 1 ? decoded(who[1]) : "";
            boolean encrypted = scheme.equals("smtps");
            int usual = encrypted ? ENCRYPTED : user.isEmpty() ? PLAIN : SUBMISSION;
            return new MailAddress(encrypted, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), user, password);
        } catch (URISyntaxException e) {
            throw unusable();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException(
                "ARTEL_MAIL_URL must look like smtp://user:password@host:port (or smtps://…)");
    }

    boolean isThere() {
        return !host.isEmpty();
    }
}
