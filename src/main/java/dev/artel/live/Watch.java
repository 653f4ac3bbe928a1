package dev.artel.live;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Extent;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.live.Hint.OfProcess;
import dev.artel.live.Hint.OfRecord;
import dev.artel.live.Hint.OfStructure;
import dev.artel.live.Hint.OfTask;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page wants to hear of: {@code tasks}, {@code processes}, {@code process:981}, {@code catalogs} (the structure), {@code
 * catalog:5} by number or text id.
 */
record Watch(Set<String> topics) {
    private static final int MOST = 200;
    private static final String PROCESS = "process:";
    private static final Pattern TOPIC =
            Pattern.compile("tasks|processes|catalogs|process:\\d{1,18}|catalog:[$A-Za-z0-9_-]{1,64}");

    /** BadRequest ({@code watch}) for an unknown topic or more than 200. */
    static Watch of(String text) {
        Set<String> topics = new LinkedHashSet<>();
        Stream.of(text.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .forEach(topic -> {
                    if (!TOPIC.matcher(topic).matches()) {
                        throw refusal(topic);
                    }
                    topics.add(topic);
                });
        if (topics.size() > MOST) {
            throw Problems.badField("watch", "range", "live.many-topics", Integer.toString(MOST));
        }
        return new Watch(topics);
    }

    /** The numbers of the processes that are watched one by one. */
    List<Long> processes() {
        return topics.stream()
                .filter(topic -> topic.startsWith(PROCESS))
                .map(topic -> Long.valueOf(topic.substring(PROCESS.length())))
                .toList();
    }

    /** The same without all processes but those. */
    Watch onlyProcesses(Set<Long> visible) {
        Set<String> left = new LinkedHashSet<>(topics);
        left.removeIf(topic ->
                topic.startsWith(PROCESS) && !visible.contains(Long.valueOf(topic.substring(PROCESS.length()))));
        return new Watch(left);
    }

    /** What somebody with that access is told of the hint: nothing, or once for each name under which it is watched. */
    List<ObjectNode> told(Hint hint, Access access) {
        if (hint instanceof OfRecord record) {
            return record(record, access);
        }
        if (hint instanceof OfTask task) {
            return task(task, access);
        }
        if (hint instanceof OfProcess process) {
            return process(process, access);
        }
        boolean structure =
                hint instanceof OfStructure && topics.stream().anyMatch(topic -> topic.startsWith("catalog"));
        return structure ? List.of(what("structure")) : List.of();
    }

    private List<ObjectNode> record(OfRecord hint, Access access) {
        CatalogKey catalog = hint.catalog();
        Extent seen = access.on(catalog).rows();
        if (seen == Extent.NONE) {
            return List.of();
        }
        return Stream.of(Long.toString(catalog.id()), hint.catalogRef())
                .filter(Objects::nonNull)
                .filter(ref -> topics.contains("catalog:" + ref))
                .map(ref -> what("record").put("catalogId", ref))
                // where only some records are seen, which one it was is not known here: the list asked for next knows
                .map(told -> seen == Extent.ALL ? told.put("recordId", hint.recordRef()) : told)
                .toList();
    }

    private List<ObjectNode> task(OfTask hint, Access access) {
        if (!topics.contains("tasks")) {
            return List.of();
        }
        Long me = access.actor().userId();
        if (access.administrator() || me.equals(hint.assignee()) || me.equals(hint.before())) {
            return List.of(what("task").put("processId", Long.toString(hint.processId())));
        }
        // of a group's task it is not known here whose group: the list asked for next knows
        return hint.assignee() == null || hint.before() == null ? List.of(what("counter")) : List.of();
    }

    private List<ObjectNode> process(OfProcess hint, Access access) {
        String id = Long.toString(hint.processId());
        if (topics.contains("process:" + id) || access.administrator() && topics.contains("processes")) {
            return List.of(what("process").put("processId", id));
        }
        return topics.contains("processes") ? List.of(what("process")) : List.of();
    }

    private static ObjectNode what(String kind) {
        return Json.object().put("what", kind);
    }

    private static Problem refusal(String topic) {
        return Problems.badField("watch", "unknown", "live.unknown-topic", topic);
    }
}
