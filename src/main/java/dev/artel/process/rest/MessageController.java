package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Exact;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.process.run.Messages;
import dev.artel.process.step.Outgoing.Message;
import dev.artel.process.step.Outgoing.Received;
import dev.artel.process.wait.Waits.Address;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Messages to processes by REST. */
@RestController
@Tag(name = "processes")
class MessageController {
    /** As long as the names of messages and signals in diagrams may be. */
    private static final int LONGEST_NAME = 190;

    private final Messages messages;
    private final Records records;

    MessageController(Messages messages, Records records) {
        this.messages = messages;
        this.records = records;
    }

    /**
     * A message: its name and at most one of process, key and record.
     *
     * @param variables what comes with it
     */
    @Exact
    record Sent(
            @Nullable String name,
            @Nullable OfRecord record,
            @Nullable String businessKey,
            @Nullable Long processId,
            @Nullable ObjectNode variables) {}

    /** A signal and what comes with it. */
    @Exact
    record Told(@Nullable String name, @Nullable ObjectNode variables) {}

    /** The record that a process is about. */
    @Exact
    record OfRecord(@Nullable String catalogId, @Nullable String recordId) {}

    /** Gives it to the one process that waits for it, or starts the one scenario that begins with it. */
    @PostMapping("/api/v1/processes/messages")
    ObjectNode send(Access access, @RequestBody Sent sent) {
        String name = name(sent.name(), "process.message-name");
        ObjectNode variables = sent.variables() == null ? Json.object() : sent.variables();
        ManualStarts.requireFree(variables, Set.of("message", "catalogId", "recordId"));
        Received received = messages.tell(access, new Message(name, address(access, sent), variables));
        return Json.object()
                .put("processId", Long.toString(received.processId()))
                .put("element", received.element())
                .put("started", received.started());
    }

    /** Lets everybody know who waits for that signal, and starts what begins with it; administrators only. */
    @PostMapping("/api/v1/processes/signals")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void signal(Access access, @RequestBody Told told) {
        access.requireAdministrator();
        String name = name(told.name(), "process.signal-name");
        ObjectNode variables = told.variables() == null ? Json.object() : told.variables();
        ManualStarts.requireFree(variables, Set.of("signal"));
        messages.signal(access, Cause.byPerson(access.actor().userId()), name, variables);
    }

    private static String name(@Nullable String sent, String missing) {
        if (sent == null || sent.isBlank()) {
            throw Problems.badField("name", "required", missing);
        }
        String name = sent.strip();
        if (name.length() > LONGEST_NAME) {
            throw Problems.badField("name", "too-long", "process.name-too-long", LONGEST_NAME);
        }
        return name;
    }

    private Address address(Access access, Sent sent) {
        long ways = Stream.of(sent.record(), sent.businessKey(), sent.processId())
                .filter(way -> way != null)
                .count();
        if (ways > 1) {
            throw Problems.badRequest("process.message-address");
        }
        OfRecord about = sent.record();
        if (about == null) {
            return new Address(sent.processId(), sent.businessKey(), null);
        }
        if (about.catalogId() == null || about.recordId() == null) {
            throw Problems.badField("record", "required", "process.start-record");
        }
        RecordKey record =
                records.get(access, about.catalogId(), about.recordId()).key();
        return new Address(null, null, record);
    }
}
