package dev.artel.process;

import dev.artel.kernel.Problems;
import dev.artel.scenario.Deployments;
import dev.artel.scenario.RunAs;
import dev.artel.scenario.SyncReason;
import dev.artel.scenario.Version;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.read.Readers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;

/** Published versions in memory; publishing deploys. */
public final class FakeVersions implements Versions {
    /** Who published everything. */
    public static final long PUBLISHER = 1;

    private static final String OPEN = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:artel=\"urn:artel:scenario:1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " id=\"D\" targetNamespace=\"urn:t\">";

    private final ObjectProvider<Deployments> deployments;
    private final AtomicLong numbers = new AtomicLong(1000);
    private final Map<Long, Version> versions = new ConcurrentHashMap<>();
    private final Map<Long, Current> current = new ConcurrentHashMap<>();
    private final Map<Long, byte[]> files = new ConcurrentHashMap<>();

    public FakeVersions(ObjectProvider<Deployments> deployments) {
        this.deployments = deployments;
    }

    /** Publishes a scenario of those elements (BPMN without its head) and gives the scenario's number. */
    public long publish(String elements) {
        return publish(numbers.incrementAndGet(), elements);
    }

    /** The same with declarations beside the process. */
    public long publish(String elements, String declarations) {
        return publish(numbers.incrementAndGet(), elements, declarations);
    }

    /** Publishes a further version. */
    public long publish(long scenarioId, String elements) {
        return publish(scenarioId, elements, "");
    }

    private long publish(long scenarioId, String elements, String declarations) {
        String process = "<bpmn:process id=\"P\" isExecutable=\"true\">" + elements + "</bpmn:process>";
        byte[] file = (OPEN + declarations + process + "</bpmn:definitions>").getBytes(StandardCharsets.UTF_8);
        Diagram diagram = Readers.diagrams().read(file).diagram();
        int number = current.containsKey(scenarioId)
                ? current.get(scenarioId).version().number() + 1
                : 1;
        boolean syncable = elements.contains("<!-- sync -->")
                && diagram.all(UserTask.class).isEmpty();
        Version version = new Version(
                numbers.incrementAndGet(), scenarioId, number, diagram, "", syncable, PUBLISHER, Instant.now());
        deployments.getObject().deploy(version);
        versions.put(version.id(), version);
        files.put(version.id(), file);
        current.put(scenarioId, new Current(version, "Scenario " + scenarioId, RunAs.STARTER));
        return scenarioId;
    }

    @Override
    public Optional<Current> current(long scenarioId) {
        return Optional.ofNullable(current.get(scenarioId));
    }

    @Override
    public Version get(long versionId) {
        Version version = versions.get(versionId);
        if (version == null) {
            throw Problems.notFound();
        }
        return version;
    }

    @Override
    public List<SyncReason> obstacles(Version version) {
        return List.of();
    }

    @Override
    public Optional<Long> number(String ref) {
        return current.keySet().stream()
                .filter(number -> Long.toString(number).equals(ref))
                .findFirst();
    }

    @Override
    public Optional<Version> version(long scenarioId, int number) {
        return versions.values().stream()
                .filter(version -> version.scenarioId() == scenarioId && version.number() == number)
                .findFirst();
    }

    @Override
    public Map<Long, String> names(Collection<Long> scenarioIds) {
        Map<Long, String> names = new HashMap<>();
        scenarioIds.stream()
                .filter(current::containsKey)
                .forEach(id -> names.put(id, current.get(id).name()));
        return names;
    }

    @Override
    public byte[] bpmn(long versionId) {
        return files.get(versionId);
    }
}
