package dev.artel.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scenarios answer browsers of other sites that ask beforehand: the framework would refuse such a question in their place. It knows
 * one by a single header, which it is not shown; in the list of all headers the scenario still finds it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Preflights extends OncePerRequestFilter {
    private static final String ADDRESSES = "/api/webrequest/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.OPTIONS.matches(request.getMethod())
                || !request.getRequestURI().startsWith(ADDRESSES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Question(request), response);
    }

    private static final class Question extends HttpServletRequestWrapper {
        Question(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }
}
