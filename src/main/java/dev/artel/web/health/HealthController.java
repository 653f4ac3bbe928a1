package dev.artel.web.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public health check. Degraded is still 200: the product answers, and the reasons say what does not work. */
@RestController
@Tag(name = "operations")
class HealthController {
    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    /** {@code starting}, {@code ok}, {@code degraded} with reasons in words, or {@code unreachable} (the database). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(String status, @Nullable List<String> reasons) {}

    @GetMapping("/healthcheck")
    ResponseEntity<Status> healthcheck(Locale language) {
        Health.State state = health.state();
        String word = state.name().toLowerCase(Locale.ROOT);
        return switch (state) {
            case STARTING, UNREACHABLE ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Status(word, null));
            case OK -> ResponseEntity.ok(new Status(word, null));
            case DEGRADED ->
                ResponseEntity.ok(new Status(
                        word,
                        health.reasons().stream()
                                .map(reason -> reason.in(language))
                                .toList()));
        };
    }
}
