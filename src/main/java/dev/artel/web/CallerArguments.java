package dev.artel.web;

import dev.artel.access.Access;
import dev.artel.access.account.Client;
import dev.artel.access.account.SignedIn;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the caller: {@link Access} (with the zone of {@code timezoneOffset}, if the request says one), {@link SignedIn}
 * or {@link Client}. A parameter that may be null or absent is so when nobody has signed in; else the answer is 401.
 */
final class CallerArguments implements HandlerMethodArgumentResolver {
    private static final int MOST_MINUTES = 18 * 60;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Access.class || type == SignedIn.class || type == Client.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("no servlet request");
        }
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == Client.class) {
            return CallerClient.of(request);
        }
        Optional<?> found =
                Caller.of(request).map(caller -> type == Access.class ? zoned(caller.access(), request) : caller.who());
        if (parameter.getParameterType() == Optional.class) {
            return found;
        }
        if (found.isEmpty() && !parameter.isOptional()) {
            throw new Problem(Problems.NOT_AUTHENTICATED, Text.of("web.not-signed-in"));
        }
        return found.orElse(null);
    }

    private static Access zoned(Access access, HttpServletRequest request) {
        String offset = offset(request.getQueryString());
        if (offset.isEmpty()) {
            return access;
        }
        try {
            int minutes = Integer.parseInt(offset);
            if (Math.abs(minutes) <= MOST_MINUTES) {
                return access.in(ZoneOffset.ofTotalSeconds(minutes * 60));
            }
        } catch (NumberFormatException e) {
            throw badOffset(e);
        }
        throw badOffset(null);
    }

    /** Out of the address alone: to ask the request for a parameter would use up a body that the controller may want to read. */
    private static String offset(@Nullable String query) {
        String name = "timezoneOffset=";
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith(name))
                .map(pair -> pair.substring(name.length()).replace("%2B", "").replace("%2D", "-"))
                .findFirst()
                .orElse("");
    }

    private static Problem badOffset(@Nullable Throwable cause) {
        Problem problem =
                Problems.badField("timezoneOffset", "format", "web.timezone-offset", Integer.toString(MOST_MINUTES));
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
