package dev.artel.scenario.check;

import dev.artel.scenario.script.guest.Outline;
import dev.artel.scenario.script.guest.Outline.How;
import dev.artel.scenario.script.guest.Outline.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The uses of one script by the beginnings of their ways. Each use is looked at once when the index is made; a question costs no more than
 * what it answers, however many a script or a diagram asks.
 */
final class UseIndex {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /** Functions of lists that put something into them. */
    private static final Set<String> PUTS = Set.of("push", "unshift", "splice", "fill");

    /** The way to values of a record in a list: the list, a number, {@code values}. */
    private static final int ELEMENT = 3;

    /** The longest way to values: what a search gives, {@code items}, a number, {@code values}. */
    private static final int DEEPEST = 4;

    private final Map<List<String>, List<Use>> below = new HashMap<>();
    private final Set<List<String>> handedOn = new HashSet<>();
    private final Map<String, Set<List<String>>> elements = new HashMap<>();
    private final Map<Outline.Source, Set<List<String>>> sources = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> filled = new HashSet<>();

    UseIndex(List<Use> uses) {
        uses.forEach(this::add);
    }

    private void add(Use use) {
        List<String> path = use.path();
        names.add(path.get(0));
        for (int depth = 1; depth <= Math.min(DEEPEST, path.size() - 1); depth++) {
            below.computeIfAbsent(List.copyOf(path.subList(0, depth)), way -> new ArrayList<>())
                    .add(use);
        }
        if (path.size() <= DEEPEST && (use.how() == How.WRITTEN || use.how() == How.READ)) {
            handedOn.add(List.copyOf(path));
        }
        if (puts(use)) {
            filled.add(path.get(0));
        }
        if (path.size() > ELEMENT
                && INDEX.matcher(path.get(1)).matches()
                && path.get(2).equals("values")) {
            elements.computeIfAbsent(path.get(0), name -> new LinkedHashSet<>())
                    .add(List.copyOf(path.subList(0, ELEMENT)));
        }
        Outline.Source.of(path.get(0)).ifPresent(source -> read(source, path));
    }

    private void read(Outline.Source source, List<String> path) {
        if (PUTS.contains(path.get(path.size() - 1))) {
            filled.add(path.get(0));
        }
        boolean one = source.function().endsWith(".get");
        int values = one ? 1 : DEEPEST - 1;
        if (path.size() > values + 1
                && path.get(values).equals("values")
                && (one
                        || path.get(1).equals("items")
                                && INDEX.matcher(path.get(2)).matches())) {
            sources.computeIfAbsent(source, made -> new LinkedHashSet<>())
                    .add(List.copyOf(path.subList(0, values + 1)));
        }
    }

    /** Whether the use changes what its first name holds. */
    static boolean changes(Use use) {
        return use.how() == How.WRITTEN || puts(use);
    }

    private static boolean puts(Use use) {
        return use.path().size() == 2 && PUTS.contains(use.path().get(1));
    }

    /** The ways to values of records that the script itself reads, by what reads them; without those whose list it fills. */
    Map<Outline.Source, List<List<String>>> sources() {
        Map<Outline.Source, List<List<String>>> sure = new LinkedHashMap<>();
        sources.forEach((source, ways) -> sure.put(
                source,
                ways.stream().filter(way -> !filled.contains(way.get(0))).toList()));
        return sure;
    }

    /** The names that the ways begin with. */
    Set<String> names() {
        return names;
    }

    /** The uses whose ways go on behind that one, which has four steps at most. */
    List<Use> below(List<String> way) {
        return below.getOrDefault(way, List.of());
    }

    /** Whether what that way leads to, or something around it, is written to or goes on as a whole. */
    boolean isHandedOn(List<String> way) {
        for (int depth = 1; depth <= way.size(); depth++) {
            if (handedOn.contains(way.subList(0, depth))) {
                return true;
            }
        }
        return false;
    }

    /** The ways to the values of the elements of that list which are asked for by their number; none when the script fills the list. */
    Set<List<String>> elements(String list) {
        return filled.contains(list) ? Set.of() : elements.getOrDefault(list, Set.of());
    }
}
