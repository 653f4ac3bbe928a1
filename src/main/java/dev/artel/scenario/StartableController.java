package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.event.Triggers;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which scenarios people may start from a record. For everybody who sees the catalog, not only for administrators. */
@RestController
@Tag(name = "scenarios")
class StartableController {
    private final Triggers triggers;
    private final Versions versions;
    private final Catalogs catalogs;

    StartableController(Triggers triggers, Versions versions, Catalogs catalogs) {
        this.triggers = triggers;
        this.versions = versions;
        this.catalogs = catalogs;
    }

    /** A scenario by number and name. */
    record Startable(String scenarioId, String name) {}

    @GetMapping("/api/v1/scenarios/startable")
    List<Startable> of(Access access, @RequestParam String catalogId) {
        long catalog = catalogs.named(access, catalogId).id();
        List<Long> scenarios = triggers.byHand(catalog).stream()
                .map(Triggers.ByHand::scriptId)
                .distinct()
                .filter(id -> versions.current(id).isPresent())
                .toList();
        Map<Long, String> names = scenarios.isEmpty() ? Map.of() : versions.names(scenarios);
        return scenarios.stream()
                .flatMap(id ->
                        Optional.ofNullable(names.get(id)).map(name -> new Startable(Long.toString(id), name)).stream())
                .toList();
    }
}
