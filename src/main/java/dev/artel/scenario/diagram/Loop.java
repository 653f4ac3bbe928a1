package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often an activity is done: once for each element of a list ({@code multiInstanceLoopCharacteristics} with {@code artel:each}). The
 * list is worked out once, when the activity begins.
 *
 * @param over what there is one round for
 * @param sequential whether a round begins when the one before has ended
 * @param atOnce how many rounds go on at the same time at most; 1 when one follows the other
 * @param item variable that holds the element in its round, and nowhere else
 * @param index variable that holds the number of the round, from 0
 * @param until script asked after each round: when it is true no further round begins and those that go on are cancelled; null for none
 * @param gather script that gives the result of a round; null when nothing is gathered
 * @param into variable that receives the list of the results, in the order of the elements; null when nothing is gathered
 */
public record Loop(
        @Nullable Over over,
        boolean sequential,
        int atOnce,
        String item,
        String index,
        @Nullable String until,
        @Nullable String gather,
        @Nullable VariablePath into) {
    /** More rounds are not begun at the same time. */
    public static final int MOST_AT_ONCE = 100;

    /** More elements are refused when the activity begins. */
    public static final int MOST_ELEMENTS = 10_000;

    /**
     * More rounds that can be compensated are not kept in one process: that happens in one transaction. An activity that would go beyond it
     * is refused when it begins.
     */
    public static final int MOST_COMPENSATED = 1_000;

    /** Where the elements come from. */
    public sealed interface Over permits Times, Elements, Records {}

    /**
     * A number of times; the element is the number of the round, from 1.
     *
     * @param count a whole number, or a script that gives one
     */
    public record Times(Expression count) implements Over {}

    /**
     * The elements of a list.
     *
     * @param list script that gives it
     */
    public record Elements(String list) implements Over {}

    /**
     * Records as they are when the activity begins.
     *
     * @param search inputs of {@code record.find}: {@code catalog, filters, search, sort, fields}
     */
    public record Records(List<ComponentStep.Input> search) implements Over {}
}
