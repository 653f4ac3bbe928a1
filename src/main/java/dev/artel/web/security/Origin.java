package dev.artel.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells requests that another site makes a browser send. Browsers say where a request comes from ({@code Sec-Fetch-Site}, older
 * ones {@code Origin}) and pages cannot change that; other clients say nothing and are believed.
 */
@Component
class Origin {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final @Nullable String publicAuthority;

    Origin(@Value("${artel.public-url:}") String publicUrl) {
        this.publicAuthority = publicUrl.isBlank() ? null : authority(publicUrl);
    }

    /** Whether the request is made to change something. */
    boolean changing(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        String from = authority(origin);
        return from == null
                || !from.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                        && !from.equalsIgnoreCase(publicAuthority);
    }

    /** Host and port as a {@code Host} header says them; null when the text is no address. */
    private static @Nullable String authority(String address) {
        try {
            return URI.create(address).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
