package dev.artel.scenario;

import dev.artel.kernel.Exact;
import dev.artel.kernel.Problems;
import dev.artel.scenario.diagram.markup.FileText;
import org.jspecify.annotations.Nullable;

/** What requests about a scenario send, each of them its own. */
final class ScenarioBody {

    private ScenarioBody() {}

    /**
     * A new one.
     *
     * @param id text id; none without it
     * @param bpmn an empty diagram with a start without it
     * @param runAs the starter without it
     */
    @Exact
    record New(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String bpmn,
            @Nullable Runner runAs) {
        Scenarios.Change described() {
            return new Scenarios.Change(name, description, bytes(bpmn), null, runner(runAs));
        }
    }

    /**
     * What is to be changed; the rest stays as it is.
     *
     * @param draftRevision the draft that the caller has seen
     */
    @Exact
    record Changed(
            @Nullable String name,
            @Nullable String description,
            @Nullable String bpmn,
            @Nullable Long draftRevision,
            @Nullable Runner runAs) {
        /** With the draft that the address names, if the body names none. */
        Scenarios.Change described(@Nullable Long otherwise) {
            Long seen = draftRevision == null ? otherwise : draftRevision;
            return new Scenarios.Change(name, description, bytes(bpmn), seen, runner(runAs));
        }
    }

    /** The version that becomes the draft, and the draft that the caller has seen; both have to be there. */
    @Exact
    record Restored(@Nullable Integer version, @Nullable Long draftRevision) {}

    /** A diagram that is not saved; the draft without it. */
    @Exact
    record Validated(@Nullable String bpmn) {
        byte[] or(byte[] draft) {
            byte[] given = bytes(bpmn);
            return given == null ? draft : given;
        }
    }

    /** What is said of a new version, and the draft that the caller has seen. */
    @Exact
    record Published(@Nullable String comment, @Nullable Long draftRevision) {}

    /** Whose rights runs are to have. */
    @Exact
    record Runner(@Nullable String kind, @Nullable String user) {
        RunAs checked() {
            if ("starter".equals(kind)) {
                return RunAs.STARTER;
            }
            if (!"account".equals(kind)) {
                throw Problems.badField("runAs.kind", "unknown", "scenario.run-as-kind");
            }
            if (user == null || !user.matches("[1-9][0-9]{0,17}")) {
                throw Problems.badField("runAs", "format", "scenario.run-as-user");
            }
            return new RunAs(RunAs.Kind.ACCOUNT, Long.parseLong(user));
        }
    }

    private static @Nullable RunAs runner(@Nullable Runner runAs) {
        return runAs == null ? null : runAs.checked();
    }

    private static byte @Nullable [] bytes(@Nullable String bpmn) {
        return bpmn == null ? null : FileText.bytes(bpmn);
    }
}
