package dev.artel.process.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A diagram as data. */
final class Drawing {
    final Map<String, Node> nodes = new LinkedHashMap<>();
    final List<Way> ways = new ArrayList<>();
    /** What the variables are when the process starts. */
    final Map<String, Integer> variables = new LinkedHashMap<>();
    /** The activities that are done for each of many. */
    final Map<String, Each> rounds = new LinkedHashMap<>();
    /** What undoes an activity. */
    final Map<String, String> undoers = new LinkedHashMap<>();
    /** What the number of the process's record is at the beginning. */
    int number;
    /** Its date at the beginning. */
    Due due = Due.NONE;

    Drawing copy() {
        Drawing copy = new Drawing();
        copy.nodes.putAll(nodes);
        copy.ways.addAll(ways);
        copy.variables.putAll(variables);
        copy.rounds.putAll(rounds);
        copy.undoers.putAll(undoers);
        copy.number = number;
        copy.due = due;
        return copy;
    }

    Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    List<Way> from(String id) {
        return ways.stream().filter(way -> way.from().equals(id)).toList();
    }

    List<Way> into(String id) {
        return ways.stream().filter(way -> way.to().equals(id)).toList();
    }

    List<Node> exits(String host) {
        return nodes.values().stream()
                .filter(node -> node.kind() == Kind.EXIT && host.equals(node.host()))
                .toList();
    }

    List<Node> inside(@Nullable String scope) {
        return nodes.values().stream()
                .filter(node -> Objects.equals(node.scope(), scope))
                .toList();
    }

    /** Where the process or a frame begins. */
    Node start(@Nullable String scope) {
        return inside(scope).stream()
                .filter(node -> node.kind() == Kind.START)
                .findFirst()
                .orElseThrow();
    }

    /** With what the event sub-processes of the scope begin. */
    List<Node> starts(@Nullable String scope) {
        return inside(scope).stream()
                .filter(node -> node.kind() == Kind.EVENT_FRAME)
                .map(frame -> start(frame.id()))
                .toList();
    }

    /** Whether a token may come from one element to the other within their scope; one that is there has come. */
    boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                from(at).forEach(way -> open.add(way.to()));
                exits(at).forEach(exit -> open.add(exit.id()));
            }
        }
        return false;
    }

    boolean undoes(String id) {
        return undoers.containsValue(id);
    }

    /** What kinds of things it has. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        for (Node node : nodes.values()) {
            String timer = node.what() == What.TIMER ? " " + node.when() : "";
            String event = node.what() == What.NONE ? "" : " " + node.what() + timer;
            kinds.add(node.kind() + event + (node.interrupting() ? "" : " beside"));
        }
        rounds.forEach((id, each) -> kinds.add(node(id).kind() + (each.atOnce() == 0 ? " in a row" : " at once")));
        undoers.forEach((id, by) -> kinds.add(node(id).kind() + " undone by " + node(by).kind()));
        return kinds;
    }

    /** Without the element and all that hangs on it; what led to it leads to what followed it. */
    Drawing without(String id) {
        Drawing less = copy();
        List<Way> after = from(id);
        if (!after.isEmpty()) {
            String next = after.get(0).to();
            less.ways.replaceAll(way -> way.to().equals(id) ? way.to(next) : way);
        }
        less.erase(id);
        return less;
    }

    private void erase(String id) {
        nodes.remove(id);
        ways.removeIf(way -> way.from().equals(id) || way.to().equals(id));
        rounds.remove(id);
        String handler = undoers.remove(id);
        undoers.values().removeIf(id::equals);
        nodes.values().stream()
                .filter(node -> id.equals(node.scope())
                        || id.equals(node.host())
                        || node.id().equals(handler))
                .map(Node::id)
                .toList()
                .forEach(this::erase);
    }

    /** Without what no token comes to any more. */
    Drawing reachable() {
        Drawing less = copy();
        boolean erased = true;
        while (erased) {
            erased = less.nodes.values().stream()
                    .filter(node ->
                            node.kind() != Kind.START && node.kind() != Kind.EXIT && node.kind() != Kind.EVENT_FRAME)
                    .filter(node ->
                            !less.undoes(node.id()) && less.into(node.id()).isEmpty())
                    .findFirst()
                    .map(node -> {
                        less.erase(node.id());
                        return true;
                    })
                    .orElse(false);
        }
        return less;
    }
}
