package dev.artel.web;

import dev.artel.access.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells rooms below who sends the request of the calling thread. */
@Component
class CallerOrigin implements RequestOrigin {
    @Override
    public OptionalLong userId() {
        return request()
                .flatMap(Caller::of)
                .map(caller -> OptionalLong.of(caller.who().session().userId()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public @Nullable String address() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse(null);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
