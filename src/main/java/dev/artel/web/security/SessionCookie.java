package dev.artel.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie {@code connect.sid}, in the form that existing clients know: {@code s%3A} and the token. Out of the reach of scripts,
 * not sent along from other sites, and only over TLS where the product is reached by TLS.
 */
@Component
class SessionCookie {
    private static final String NAME = "connect.sid";
    private static final String PREFIX = "s%3A";
    private static final String PREFIX_DECODED = "s:";
    private static final Duration AGE = Duration.ofDays(30);

    private final boolean publicTls;

    SessionCookie(@Value("${artel.public-url:}") String publicUrl) {
        this.publicTls = publicUrl.startsWith("https:");
    }

    /** The token that the request carries, if it carries one. */
    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> token(cookie.getValue()))
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, PREFIX + token, AGE));
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    }

    private String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(publicTls || request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }

    private static String token(String value) {
        if (value.startsWith(PREFIX)) {
            return value.substring(PREFIX.length());
        }
        return value.startsWith(PREFIX_DECODED) ? value.substring(PREFIX_DECODED.length()) : "";
    }
}
