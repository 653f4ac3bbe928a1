package dev.artel.web;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Everything that can go wrong in a controller, for the tests of the HTTP edge. */
@Hidden
@RestController
@RequestMapping("/api/v1/trouble")
class TroubleController {
    record Thing(int count, List<Thing> parts) {}

    @GetMapping("/fault")
    void fault() {
        throw new IllegalStateException("SELECT secret FROM dev.artel.Secret");
    }

    @GetMapping("/gone")
    void gone() {
        throw new UncheckedIOException(new ClientAbortException(new EOFException()));
    }

    @GetMapping("/database")
    void database() {
        throw new DataAccessResourceFailureException("jdbc:mysql://secret");
    }

    @GetMapping("/deadlock")
    void deadlock() {
        throw new CannotAcquireLockException("deadlock in c_7");
    }

    @GetMapping("/conflict")
    void conflict() {
        throw Problems.conflict("web.busy")
                .with("current", 5)
                .with("problems", List.of(Map.of("message", Text.of("web.missing", "x"))));
    }

    @GetMapping("/later")
    Callable<Map<String, Object>> later(Access access) {
        return () -> Map.of("id", Long.toString(access.actor().userId()));
    }

    @GetMapping("/things/{id}")
    Map<String, Object> number(@PathVariable long id, @RequestParam(defaultValue = "1") int limit) {
        return Map.of("id", Long.toString(id), "limit", limit);
    }

    @GetMapping("/zone")
    Map<String, Object> zone(Access access, Locale language) {
        return Map.of("zone", access.zone().map(Object::toString).orElse(""), "language", language.toString());
    }

    @GetMapping("/query")
    Map<String, String> query(@RequestParam Map<String, String> all) {
        return all;
    }

    @PostMapping("/things")
    Thing take(@RequestBody Thing thing) {
        return thing;
    }

    @PostMapping("/tree")
    Map<String, Object> tree(@RequestBody JsonNode tree) {
        return Map.of(
                "tree",
                tree,
                "number",
                new BigDecimal("1E+3"),
                "time",
                Instant.parse("2026-11-23T10:15:30.250Z"),
                "text",
                Text.of("web.not-signed-in"));
    }
}
