package dev.artel.web;

import dev.artel.access.Access;
import dev.artel.access.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who stands behind a request, kept with it for as long as it lasts. */
public record Caller(SignedIn who, Access access) {
    private static final String ATTRIBUTE = Caller.class.getName();

    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The caller of that request; empty when nobody has signed in. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }
}
