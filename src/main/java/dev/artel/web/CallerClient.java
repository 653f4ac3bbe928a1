package dev.artel.web;

import dev.artel.access.account.Client;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Where a request comes from. */
public final class CallerClient {
    private CallerClient() {}

    public static Client of(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Client(request.getRemoteAddr(), agent == null ? "" : agent);
    }
}
