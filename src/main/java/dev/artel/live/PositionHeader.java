package dev.artel.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says with every answer that reads data from where on its reader misses hints: {@code X-Live-Position}, which {@code GET /live} takes
 * as {@code since}. It is noted before anything is read, so that no change falls between the answer and the stream.
 */
@Component
class PositionHeader implements WebMvcConfigurer, HandlerInterceptor {
    static final String NAME = "X-Live-Position";

    private final Hints hints;

    PositionHeader(Hints hints) {
        this.hints = hints;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            response.setHeader(NAME, hints.position());
        }
        return true;
    }
}
