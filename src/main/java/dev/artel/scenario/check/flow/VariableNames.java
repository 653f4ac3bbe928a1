package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.VariablePath;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The variables that elements of a diagram set, by number, and two that stand for names which no element knows. */
final class VariableNames {
    /** Whatever came with something that was told. */
    private static final int TOLD = 0;

    /** What the starter gave: a name is taken for that as long as nothing on the way has set it. */
    private static final int STARTER = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, VariableState> written = new HashMap<>();
    private final Map<String, VariableState> rounds = new HashMap<>();
    private final VariableState nothing = new VariableState(new BitSet(), new BitSet());
    private final VariableState everything;

    VariableNames(Diagram diagram) {
        diagram.nodes()
                .values()
                .forEach(node -> Stream.concat(Written.by(node), Written.byRounds(diagram, node))
                        .map(VariablePath::root)
                        .forEach(name -> numbers.putIfAbsent(name, numbers.size() + STARTER + 1)));
        BitSet all = new BitSet();
        all.set(0, numbers.size() + STARTER + 1);
        // nothing is perhaps set before somebody sets it, and all is surely set before somebody does not
        everything = new VariableState(all, new BitSet());
        diagram.nodes().values().forEach(node -> {
            written.put(node.id(), read(node));
            rounds.put(node.id(), state(Written.byRounds(diagram, node)));
        });
    }

    VariableState nothing() {
        return nothing;
    }

    VariableState everything() {
        return everything;
    }

    VariableState written(Node node) {
        return written.getOrDefault(node.id(), nothing);
    }

    /** The list of results when the activity is repeated. */
    VariableState gathered(Node node) {
        return rounds.getOrDefault(node.id(), nothing);
    }

    /** What a process begins with; the trigger's inputs are no variables. */
    VariableState begun(StartEvent start) {
        if (!Written.byStarter(start)) {
            return nothing;
        }
        BitSet given = new BitSet();
        given.set(STARTER);
        return new VariableState(given, given);
    }

    /** @param beside whether ways go on side by side, so that what is set anywhere may be set by now */
    VariableFlow.Known known(VariableState state, String name, boolean beside) {
        int number = numbers.getOrDefault(name, TOLD);
        if (state.surely().get(number) || state.surely().get(TOLD)) {
            return VariableFlow.Known.SET;
        }
        if (state.perhaps().get(number) || state.perhaps().get(TOLD)) {
            return VariableFlow.Known.PERHAPS;
        }
        if (state.surely().get(STARTER)) {
            return VariableFlow.Known.SET;
        }
        boolean perhaps = state.perhaps().get(STARTER) || beside && number != TOLD;
        return perhaps ? VariableFlow.Known.PERHAPS : VariableFlow.Known.NEVER;
    }

    private VariableState read(Node node) {
        VariableState named = state(Written.by(node));
        if (!Written.anything(node)) {
            return named;
        }
        BitSet set = (BitSet) named.surely().clone();
        set.set(TOLD);
        return new VariableState(set, set);
    }

    private VariableState state(Stream<VariablePath> paths) {
        BitSet set = new BitSet();
        paths.map(VariablePath::root).forEach(name -> set.set(numbers.getOrDefault(name, TOLD)));
        return set.isEmpty() ? nothing : new VariableState(set, set);
    }
}
