package dev.artel.scenario.script;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.GuestFailure.Place;
import dev.artel.scenario.script.guest.GuestHost.Unfit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Turns what a run ended with into the problem that people and diagrams see. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private Complaints() {}

    static Problem of(GuestFailure failure, Desk desk) {
        Place place = failure.place();
        return switch (failure.kind()) {
            case SYNTAX ->
                ScriptProblems.at(
                        ScriptProblems.SYNTAX, Wording.of(String.valueOf(failure.getMessage()), place), place);
            case UNFINISHED -> ScriptProblems.at(ScriptProblems.SYNTAX, Text.of("script.unfinished"), place);
            case THROWN -> thrown(failure, Json.read(failure.details()), desk);
            case TOO_DEEP -> ScriptProblems.at(ScriptProblems.ERROR, Text.of("script.too-deep"), place);
            case MEMORY -> ScriptProblems.at(ScriptProblems.MEMORY, Text.of("script.no-memory"), place);
            case CANCELLED, ENGINE -> engine(failure);
        };
    }

    /** What the parser says, without the place; null when the failure is none of the text. */
    static @Nullable Text ofParser(GuestFailure failure) {
        return switch (failure.kind()) {
            case SYNTAX -> Wording.of(String.valueOf(failure.getMessage()), failure.place());
            case UNFINISHED -> Text.of("script.unfinished");
            case TOO_DEEP -> Text.of("script.too-deep");
            case THROWN, MEMORY, CANCELLED, ENGINE -> null;
        };
    }

    static Problem of(Ended ended, ScriptLimits limits, ScriptLimits.Use use) {
        return switch (ended.ending()) {
            case TIME -> problem(ScriptProblems.TIMEOUT, "script.timeout", seconds(use.time()));
            case HOST_TIME -> problem(ScriptProblems.TIMEOUT, "script.host-timeout", seconds(limits.hostTime()));
            case HOST_CALLS -> problem(ScriptProblems.TIMEOUT, "script.host-calls", limits.hostCalls());
            case MEMORY -> problem(ScriptProblems.MEMORY, "script.memory", use.bytes() / 1024 / 1024);
            case HEAP -> problem(ScriptProblems.MEMORY, "script.heap");
            case STUCK -> problem(ScriptProblems.STUCK, "script.stuck", seconds(use.time()));
            case HOST_FAULT, CALLER -> problem(ScriptProblems.REFUSED, "script.interrupted");
            case SHUTDOWN -> problem(ScriptProblems.REFUSED, "script.closed");
        };
    }

    static Problem of(Refused refused, ScriptLimits limits) {
        return switch (refused.reason()) {
            case BUSY -> problem(ScriptProblems.REFUSED, "script.busy", seconds(limits.patience()));
            case STUCK -> problem(ScriptProblems.REFUSED, "script.refusing");
            case NO_WORKER -> problem(ScriptProblems.REFUSED, "script.no-worker");
            case LOST -> problem(ScriptProblems.REFUSED, "script.lost");
            case CLOSED -> problem(ScriptProblems.REFUSED, "script.closed");
        };
    }

    /** Why a value is no plain data. */
    static Text words(Unfit unfit) {
        return Text.of(
                ScriptProblems.UNFIT + unfit.reason(), unfit.where(), unfit.detail() == null ? "" : unfit.detail());
    }

    private static Problem thrown(GuestFailure failure, JsonNode details, Desk desk) {
        Place place = failure.place();
        if (details.has("host")) {
            return ScriptProblems.at(host(details.get("host"), desk), place);
        }
        if (details.has("refused")) {
            Unfit unfit = Json.MAPPER.treeToValue(details.get("refused"), Unfit.class);
            return ScriptProblems.at(ScriptProblems.ERROR, words(unfit), place);
        }
        String name = details.path("name").asString("");
        String message = details.path("message").asString("");
        return ScriptProblems.at(ScriptProblems.ERROR, Wording.of(name, message), place);
    }

    private static Problem host(JsonNode answer, Desk desk) {
        Problem original = desk.problem(answer.path("number").asInt(-1));
        if (original != null) {
            return original;
        }
        ProblemKind kind = new ProblemKind(
                answer.path("name").asString(ScriptProblems.ERROR.name()),
                answer.path("status").asInt(422));
        List<Fault> faults = new ArrayList<>();
        for (JsonNode error : answer.path("errors")) {
            faults.add(new Fault(
                    textOrNull(error.path("field")),
                    textOrNull(error.path("element")),
                    error.path("code").asString("refused"),
                    said(error.path("message").asString(""))));
        }
        return new Problem(kind, said(answer.path("message").asString("")), faults, Map.of());
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Text said(String message) {
        return Text.of(ScriptProblems.SAID, message);
    }

    /** A fault of the engine itself: its words are for the log alone. */
    private static Problem engine(GuestFailure failure) {
        String trace = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("The script engine failed, trace {}", trace, failure);
        return ScriptProblems.at(ScriptProblems.ERROR, Text.of("script.engine", trace), failure.place());
    }

    private static Problem problem(ProblemKind kind, String key, Object... arguments) {
        return new Problem(kind, Text.of(key, arguments));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
