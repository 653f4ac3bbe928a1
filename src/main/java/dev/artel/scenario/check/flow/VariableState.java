package dev.artel.scenario.check.flow;

import java.util.BitSet;
import java.util.List;

/**
 * Which variables, by number, are surely and which perhaps set. Never changed once made.
 *
 * @param surely those set on every way
 * @param perhaps those set on some way, the sure ones among them
 */
record VariableState(BitSet surely, BitSet perhaps) {
    /** Of ways of which one is taken. */
    static VariableState meeting(List<VariableState> states) {
        return states.stream()
                .reduce((one, other) ->
                        new VariableState(both(one.surely, other.surely), any(one.perhaps, other.perhaps)))
                .orElseGet(() -> new VariableState(new BitSet(), new BitSet()));
    }

    /** Of ways that are all taken. */
    static VariableState together(List<VariableState> states) {
        return states.stream()
                .reduce(VariableState::and)
                .orElseGet(() -> new VariableState(new BitSet(), new BitSet()));
    }

    /** What is set here or there. */
    VariableState and(VariableState more) {
        return new VariableState(any(surely, more.surely), any(perhaps, more.perhaps));
    }

    /** The same, where the others are set perhaps. */
    VariableState perhaps(VariableState more) {
        return new VariableState(surely, any(perhaps, more.perhaps));
    }

    private static BitSet any(BitSet one, BitSet other) {
        BitSet set = (BitSet) one.clone();
        set.or(other);
        return set;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet set = (BitSet) one.clone();
        set.and(other);
        return set;
    }
}
