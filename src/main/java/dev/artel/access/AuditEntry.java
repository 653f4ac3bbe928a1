package dev.artel.access;

import dev.artel.kernel.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of the audit as it is handed in; the time is that of handing in.
 *
 * @param actor number of the employee who did it; null for whoever sends the request, if anybody does
 * @param address network address; null for that of the request, if it is the actor's
 * @param object what it was done to; null for nothing in particular
 * @param detail what else there is to know. A member {@code x} is told in words where the kind's dictionary has
 *     {@code <dictionary>.audit-detail.x}: {0} the value, of a list its members, of a pair of before and after both
 */
public record AuditEntry(
        AuditKind kind,
        @Nullable Long actor,
        @Nullable String address,
        @Nullable Subject object,
        ObjectNode detail) {
    /** The kind of object that an employee is; names of those are looked up. */
    public static final String EMPLOYEE = "employee";

    private static final long NOBODY = 0;
    private static final int MOST_NAMES = 100;
    private static final int LONGEST = 256;

    /**
     * What something was done to.
     *
     * @param kind such as {@code catalog} or {@code employee}, ASCII
     * @param name as it was then; null for an employee's
     */
    public record Subject(String kind, String id, @Nullable String name) {}

    public static AuditEntry of(AuditKind kind) {
        return new AuditEntry(kind, null, null, null, Json.object());
    }

    public AuditEntry by(long userId) {
        return new AuditEntry(kind, userId, address, object, detail);
    }

    /** Nobody that is known did it, whoever sends the request. */
    public AuditEntry byNobody() {
        return by(NOBODY);
    }

    /** Whether {@link #byNobody} was said. */
    public boolean nobody() {
        return actor != null && actor == NOBODY;
    }

    public AuditEntry from(String networkAddress) {
        return new AuditEntry(kind, actor, networkAddress, object, detail);
    }

    public AuditEntry about(String objectKind, long id, @Nullable String name) {
        return new AuditEntry(kind, actor, address, new Subject(objectKind, Long.toString(id), name), detail);
    }

    public AuditEntry aboutEmployee(long userId) {
        return about(EMPLOYEE, userId, null);
    }

    /** Shortened to 256 characters. */
    public AuditEntry with(String member, String value) {
        ObjectNode more = detail.deepCopy();
        more.put(member, shortened(value));
        return new AuditEntry(kind, actor, address, object, more);
    }

    /** The first hundred of them; nothing at all when there are none. */
    public AuditEntry with(String member, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        ObjectNode more = detail.deepCopy();
        ArrayNode list = more.putArray(member);
        values.stream().limit(MOST_NAMES).map(AuditEntry::shortened).forEach(list::add);
        return new AuditEntry(kind, actor, address, object, more);
    }

    /** What it was and what it became; nothing at all when both are the same. */
    public AuditEntry changed(String member, @Nullable String before, @Nullable String after) {
        String was = before == null ? "" : before;
        String became = after == null ? "" : after;
        if (was.equals(became)) {
            return this;
        }
        ObjectNode more = detail.deepCopy();
        more.putObject(member).put("before", shortened(was)).put("after", shortened(became));
        return new AuditEntry(kind, actor, address, object, more);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
