package dev.artel.process.loop;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.process.loop.LoopMapper.Item;
import dev.artel.process.variable.VariableSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * An activity that is done many times, while one transaction works with it. Elements are read in blocks; what changes is written once,
 * with {@link #store}. Belongs to the thread of that transaction.
 */
public final class LoopState {
    private static final int BLOCK = 100;
    /** So many elements are read one by one where rounds go on at once, before it shows that one transaction goes through many. */
    private static final int ALONE = 3;

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 1024 * 1024;

    private final LoopMapper mapper;
    private final boolean kept;
    private final Map<Integer, String> items = new TreeMap<>();
    private final SortedMap<Integer, String> results = new TreeMap<>();
    private final SortedMap<Integer, Item> fresh = new TreeMap<>();
    private final SortedMap<Integer, RoundValues> own = new TreeMap<>();
    private final Set<Integer> begun = new HashSet<>();
    private LoopRow row;
    private boolean changed;
    private int read;

    LoopState(LoopMapper mapper, LoopRow row, boolean kept) {
        this.mapper = mapper;
        this.row = row;
        this.kept = kept;
    }

    void fill(List<String> elements) {
        for (String element : elements) {
            items.put(items.size(), element);
        }
        if (kept) {
            List<Item> all = new ArrayList<>();
            items.forEach((position, item) -> all.add(new Item(position, item, null, null)));
            write(all);
        }
    }

    public LoopRow row() {
        return row;
    }

    /** Reads anew how far it has come: to be called when the lock of the run is held. */
    public void refresh() {
        LoopRow now = kept && !changed ? mapper.find(row.id()) : null;
        row = now == null ? row : now;
    }

    /** The element of that round. */
    public JsonNode item(int position) {
        if (!items.containsKey(position)) {
            items.clear();
            // a round of its own transaction needs one; what undoes goes through them from the end
            if (row.lanes() > 0 && read++ < ALONE) {
                alone(position);
            } else {
                mapper.items(row.id(), position / BLOCK * BLOCK, BLOCK)
                        .forEach(item -> items.put(item.position(), item.item()));
            }
        }
        return Json.read(items.getOrDefault(position, "null"));
    }

    private void alone(int position) {
        Item found = mapper.item(row.id(), position);
        if (found != null) {
            items.put(position, found.item());
            if (aside()) {
                own.putIfAbsent(position, new RoundValues(found.own()));
            }
        }
    }

    /** What that round has itself assigned; null where no other round can assign in between. To be asked after {@link #item}. */
    public @Nullable RoundValues own(int position) {
        return aside() ? own.computeIfAbsent(position, this::known) : null;
    }

    private RoundValues known(int position) {
        Item found = begun.contains(position) ? null : mapper.item(row.id(), position);
        return new RoundValues(found == null ? null : found.own());
    }

    /** Whether other rounds go on while one of them waits; what is undone is undone in turn. */
    private boolean aside() {
        return kept && row.lanes() > 1 && row.endedAt() == null;
    }

    /** Takes the next element: its position, or -1 when there is none left or no further round is to begin. */
    public int take() {
        if (row.enough() || row.taken() >= row.total()) {
            return -1;
        }
        move(row.taken() + 1, row.done(), false);
        begun.add(row.taken() - 1);
        return row.taken() - 1;
    }

    /** That round has ended: nobody needs what it assigned any more. */
    public void done(int position) {
        RoundValues ended = own.remove(position);
        if (ended != null && ended.isStored()) {
            fresh.put(position, new Item(position, null, null, null));
        }
        move(row.taken(), row.done() + 1, row.enough());
    }

    /**
     * What a round came to.
     *
     * @throws Problem VariablesTooLarge when no variable could hold it
     */
    public void gather(int position, JsonNode result) {
        String text = result.isMissingNode() ? "null" : Json.write(result);
        requireRoom(size(text));
        results.put(position, text);
        fresh.put(position, new Item(position, null, text, null));
    }

    /** No further round begins. */
    public void finish() {
        move(row.taken(), row.done(), true);
    }

    /**
     * What the rounds that have ended came to, in the order of their elements.
     *
     * @throws Problem VariablesTooLarge when no variable can hold them
     */
    public ArrayNode results() {
        store();
        requireRoom(
                kept
                        ? mapper.resultBytes(row.id())
                        : results.values().stream().mapToLong(LoopState::size).sum());
        Collection<String> all = kept ? mapper.results(row.id()) : results.values();
        ArrayNode list = Json.array();
        all.forEach(result -> list.add(Json.read(result)));
        return list;
    }

    /**
     * The activity as a whole was left.
     *
     * @param needed whether its elements may be needed once more
     */
    public void end(Instant when, boolean needed) {
        row = row.ended(when);
        changed = true;
        own.clear();
        if (kept && !needed) {
            fresh.clear();
            mapper.forget(row.id());
        }
    }

    /** Writes that it was left, so that others who count see it. */
    public void storeEnd() {
        if (row.endedAt() != null) {
            store();
        }
    }

    /** Writes what has changed. */
    public void store() {
        if (changed) {
            mapper.update(row);
            changed = false;
        }
        own.forEach(this::keep);
        if (kept) {
            write(fresh.values());
        }
        fresh.clear();
    }

    private void keep(int position, RoundValues values) {
        if (values.isChanged()) {
            if (values.dependsOnStored()) {
                values.reapply(mapper.own(row.id(), position));
            }
            fresh.put(position, new Item(position, null, null, values.patch()));
            values.saved();
        }
    }

    private void requireRoom(long bytes) {
        if (bytes > VariableSet.LIMIT) {
            throw new Problem(
                    VariableSet.TOO_LARGE,
                    Text.of("process.variables-too-large", row.element(), VariableSet.LIMIT / 1024, bytes / 1024));
        }
    }

    private void move(int taken, int done, boolean over) {
        row = row.moved(taken, done, over);
        changed = true;
    }

    /** Many rows with one statement, each statement within what the server takes. */
    private void write(Collection<Item> all) {
        List<Item> together = new ArrayList<>();
        int bytes = 0;
        for (Item item : all) {
            int size = size(item.item()) + size(item.result()) + size(item.own());
            if (!together.isEmpty() && (together.size() == MOST_ROWS || bytes + size > MOST_BYTES)) {
                mapper.write(row.id(), together);
                together.clear();
                bytes = 0;
            }
            together.add(item);
            bytes += size;
        }
        if (!together.isEmpty()) {
            mapper.write(row.id(), together);
        }
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
