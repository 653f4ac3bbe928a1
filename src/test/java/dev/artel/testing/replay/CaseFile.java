package dev.artel.testing.replay;

import dev.artel.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as it is written: how a scenario is started, what people do and how time goes on, and how things stand in the end.
 *
 * @param steps in order
 * @param expect how things stand after the last step
 */
public record CaseFile(String name, Start start, List<Step> steps, Expect expect) {
    private static final JsonMapper STRICT = Json.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public CaseFile {
        Objects.requireNonNull(name, "a case has a name");
        Objects.requireNonNull(start, "a case has a start");
        Objects.requireNonNull(expect, "a case expects something");
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * What begins it.
     *
     * @param scenario text id or number
     * @param input body of the web request, values of the record, or variables: whatever starts the scenario; {@code {n}} in texts is
     *     the number of the start
     * @param times how often, one after the other; once when left out
     */
    public record Start(
            String scenario,
            @Nullable ObjectNode input,
            @Nullable Integer times) {
        public Start {
            Objects.requireNonNull(scenario, "start names a scenario");
        }
    }

    /**
     * One of: somebody completes a task, time goes on, a look between.
     *
     * @param refused the field that the completion is refused for; only with {@code complete}
     */
    public record Step(
            @Nullable Complete complete,
            @Nullable String refused,
            @Nullable Duration advance,
            @Nullable Expect expect) {
        public Step {
            if (Stream.of(complete, advance, expect).filter(Objects::nonNull).count() != 1
                    || refused != null && complete == null) {
                throw new IllegalArgumentException(
                        "a step is one of complete (with refused, if it is to be refused), advance, expect");
            }
        }
    }

    /**
     * Completing a task, as its assignee; as the administrator where there is none.
     *
     * @param task its name
     * @param record title of its record, where several tasks have that name
     */
    public record Complete(
            String task,
            @Nullable String record,
            @Nullable String outcome,
            @Nullable ObjectNode values,
            @Nullable String comment) {
        public Complete {
            Objects.requireNonNull(task, "complete names a task");
        }
    }

    /**
     * How things stand. What is left out is not looked at.
     *
     * @param records by catalog: each is like a record that the case has written
     * @param absent by catalog: none is like a record that the case has written
     * @param tasks exactly the open tasks of the case
     * @param mails exactly the mails of the case
     */
    public record Expect(
            @Nullable Map<String, List<ObjectNode>> records,
            @Nullable Map<String, List<ObjectNode>> absent,
            @Nullable List<Task> tasks,
            @Nullable List<Mail> mails) {}

    /**
     * Open tasks.
     *
     * @param record title of the record
     * @param assignee name of the person
     * @param count how many of them; one when left out
     */
    public record Task(
            String name,
            @Nullable String record,
            @Nullable String assignee,
            @Nullable Integer count,
            @Nullable Boolean overdue) {
        public Task {
            Objects.requireNonNull(name, "an expected task has a name");
        }
    }

    /** A mail in the outbox. */
    public record Mail(@Nullable String to, @Nullable String subject) {}

    /** The case as it is written; Jackson's exception for a key that no case has. */
    public static CaseFile read(String json) {
        return STRICT.readValue(json, CaseFile.class);
    }

    public static CaseFile read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of all solutions of a folder, by solution and name of the file; other files among the cases are a mistake. */
    public static List<Path> under(Path solutions) {
        try (Stream<Path> found = Files.walk(solutions, 3)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("cases"))
                    .sorted()
                    .map(CaseFile::named)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path named(Path file) {
        if (!file.getFileName().toString().endsWith(".case.json")) {
            throw new IllegalStateException(file + " is no case: its name does not end with .case.json");
        }
        return file;
    }
}
