package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.scenario.Removals.Removal;
import dev.artel.scenario.ScenarioItem.Person;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.store.VersionRow;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios over HTTP; starting one belongs to the processes. */
@RestController
@Tag(name = "scenarios")
@RequestMapping("/api/v1/scenarios")
class ScenarioController {
    /** What BPMN files are called in registers of media types; most tools say that they are XML. */
    static final String BPMN = "application/bpmn+xml";

    private static final int MOST = 1000;

    /** Who deletes a scenario with its processes is answered after that, however many there are: proxies give up after a minute or so. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Scenarios scenarios;
    private final ScenarioItems items;
    private final Publications publications;
    private final Removals removals;
    private final Versions versions;
    private final People people;
    private final ObjectProvider<Deployments> deployments;
    private final ObjectProvider<RunningProcesses> running;

    ScenarioController(
            Scenarios scenarios,
            ScenarioItems items,
            Publications publications,
            Removals removals,
            Versions versions,
            People people,
            ObjectProvider<Deployments> deployments,
            ObjectProvider<RunningProcesses> running) {
        this.scenarios = scenarios;
        this.items = items;
        this.publications = publications;
        this.removals = removals;
        this.versions = versions;
        this.people = people;
        this.deployments = deployments;
        this.running = running;
    }

    @GetMapping
    List<ScenarioItem> all(
            Access access,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return items.all(access, checkedLimit(limit), Problems.fromZero("offset", offset));
    }

    @GetMapping("/{id}")
    ScenarioItem one(Access access, @PathVariable String id) {
        return items.one(access, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioItem create(Access access, @RequestBody ScenarioBody.New body) {
        return items.one(
                access, scenarios.create(access, body.id(), body.described()).ref());
    }

    /** From a file, byte for byte. */
    @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, BPMN})
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioItem create(Access access, @RequestParam String name, @RequestBody byte[] bpmn) {
        return items.one(
                access, scenarios.create(access, null, name, null, bpmn).ref());
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ScenarioItem change(
            Access access,
            @PathVariable String id,
            @RequestParam @Nullable Long draftRevision,
            @RequestBody ScenarioBody.Changed body) {
        scenarios.change(access, id, body.described(draftRevision));
        return items.one(access, id);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_XML_VALUE, BPMN})
    ScenarioItem change(
            Access access,
            @PathVariable String id,
            @RequestParam @Nullable Long draftRevision,
            @RequestBody byte[] bpmn) {
        scenarios.change(access, id, new Scenarios.Change(null, null, bpmn, draftRevision, null));
        return items.one(access, id);
    }

    /** The diagram of a version becomes the draft, unless somebody has changed that meanwhile. */
    @PostMapping("/{id}/restore")
    ScenarioItem restore(Access access, @PathVariable String id, @RequestBody ScenarioBody.Restored body) {
        if (body.version() == null || body.draftRevision() == null) {
            throw Problems.badField(
                    body.version() == null ? "version" : "draftRevision", "required", "scenario.restore-what");
        }
        byte[] bpmn = diagram(access, id, body.version());
        scenarios.change(access, id, new Scenarios.Change(null, null, bpmn, body.draftRevision(), null));
        return items.one(access, id);
    }

    /** The file as it was saved, under the name of the scenario. */
    @GetMapping("/{id}/bpmn")
    ResponseEntity<byte[]> bpmn(
            Access access, @PathVariable String id, @RequestParam @Nullable Integer version, Locale language) {
        byte[] bpmn = diagram(access, id, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .headers(headers -> headers.setContentDisposition(
                        FileNames.of(scenarios.get(access, id).name(), version, language)))
                .body(bpmn);
    }

    private byte[] diagram(Access access, String id, @Nullable Integer version) {
        return version == null ? scenarios.draft(access, id) : versions.bpmn(publications.version(access, id, version));
    }

    @GetMapping("/{id}/executable")
    ResponseEntity<byte[]> executable(Access access, @PathVariable String id, @RequestParam @Nullable Integer version) {
        byte[] bpmn = diagram(access, id, version);
        List<DiagramProblem> problems = scenarios.problems(access, bpmn);
        if (problems.stream().anyMatch(DiagramProblem::isError)) {
            throw Problems.unprocessable("scenario.not-runnable").with("problems", problems);
        }
        long number = scenarios.get(access, id).id();
        return xml(deployments
                .getObject()
                .executable(number, scenarios.read(bpmn).diagram())
                .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/validate")
    List<DiagramProblem> validate(
            Access access,
            @PathVariable String id,
            @RequestBody(required = false) ScenarioBody.@Nullable Validated body) {
        byte[] draft = scenarios.draft(access, id);
        return scenarios.problems(access, id, body == null ? draft : body.or(draft));
    }

    /** Problems of a file that is not saved yet. */
    @PostMapping(
            path = "/{id}/validate",
            consumes = {MediaType.APPLICATION_XML_VALUE, BPMN})
    List<DiagramProblem> validate(Access access, @PathVariable String id, @RequestBody byte[] bpmn) {
        return scenarios.problems(access, id, bpmn);
    }

    @PostMapping("/{id}/publish")
    Publications.Published publish(
            Access access,
            @PathVariable String id,
            @RequestBody(required = false) ScenarioBody.@Nullable Published body) {
        return body == null
                ? publications.publish(access, id, null, null)
                : publications.publish(access, id, body.comment(), body.draftRevision());
    }

    @PostMapping("/{id}/off")
    ScenarioItem off(Access access, @PathVariable String id) {
        publications.off(access, id);
        return items.one(access, id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Removal> remove(
            Access access, @PathVariable String id, @RequestParam(defaultValue = "false") boolean cancel) {
        if (cancel) {
            Removal removal = removals.removeWithProcesses(access, id, PATIENCE);
            return ResponseEntity.status(removal.done() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .body(removal);
        }
        removals.remove(access, id);
        return ResponseEntity.ok(new Removal(id, 0, 0));
    }

    @GetMapping("/{id}/versions")
    List<VersionItem> versions(
            Access access,
            @PathVariable String id,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        List<VersionRow> rows =
                publications.versions(access, id, checkedLimit(limit), Problems.fromZero("offset", offset));
        Map<Integer, Integer> counts =
                running.getObject().count(scenarios.get(access, id).id());
        Map<Long, String> names = people.names(
                access, rows.stream().map(VersionRow::publishedBy).distinct().toList());
        return rows.stream()
                .map(row -> new VersionItem(
                        row.number(),
                        row.publishedAt(),
                        ScenarioItems.person(row.publishedBy(), names),
                        row.told(),
                        counts.getOrDefault(row.number(), 0),
                        row.elevated()))
                .toList();
    }

    private static ResponseEntity<byte[]> xml(byte[] text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(text);
    }

    private static int checkedLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.badField("limit", "range", "scenario.limit", MOST);
        }
        return limit;
    }

    /**
     * A version as the API answers it.
     *
     * @param elevated how many of its steps act with everything, beyond the rights of the run's account
     */
    record VersionItem(
            int version,
            Instant published,
            Person by,
            @Nullable String comment,
            int running,
            int elevated) {}
}
