package dev.artel.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** E-mail and password of HTTP Basic, both in UTF-8. */
record BasicCredentials(String email, String password) {
    private static final String SCHEME = "basic ";

    /** The credentials of the request; what cannot be read counts as an empty pair, which is wrong. */
    static Optional<BasicCredentials> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(parsed(header.substring(SCHEME.length()).strip()));
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + email + "]";
    }

    private static BasicCredentials parsed(String encoded) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            text = "";
        }
        int colon = text.indexOf(':');
        return colon < 0
                ? new BasicCredentials("", "")
                : new BasicCredentials(text.substring(0, colon), text.substring(colon + 1));
    }
}
