package dev.artel.process.game;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is left to chance when something is drawn. */
final class Dice {
    static final List<String> ESCALATIONS = List.of("Late", "Odd");
    static final List<String> ERRORS = List.of("Bad", "Worse");
    static final List<String> VARIABLES = List.of("a", "b", "c");

    private final Random random;
    private int numbers;

    Dice(Random random) {
        this.random = random;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** One time out of so many. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Another one each time. */
    String id(String stem) {
        return stem + ++numbers;
    }

    Sum sum() {
        return new Sum(pick(VARIABLES), pick(VARIABLES), random.nextInt(5));
    }

    Question question() {
        int rest = 2 + random.nextInt(2);
        return new Question(pick(VARIABLES), rest, once(3) ? -1 : random.nextInt(rest));
    }

    String channel(String kind) {
        return kind + random.nextInt(3);
    }

    /** The name of what is caught; null for any. */
    @Nullable String caught(List<String> names, int times) {
        return once(times) ? null : pick(names);
    }

    Node thrown(@Nullable String scope) {
        return switch (random.nextInt(3)) {
            case 0 -> Node.event(id("X"), Kind.THROW, What.MESSAGE, channel("m"), scope);
            case 1 -> Node.event(id("X"), Kind.THROW, What.SIGNAL, channel("s"), scope);
            default -> Node.event(id("X"), Kind.THROW, What.ESCALATION, pick(ESCALATIONS), scope);
        };
    }

    /** Waits for something from outside; no event sub-process begins by a condition. */
    Node arrives(String id, Kind kind, @Nullable String scope) {
        return switch (random.nextInt(kind == Kind.START ? 6 : 8)) {
            case 0 -> Node.event(id, kind, What.MESSAGE, channel("m"), scope);
            case 1 -> Node.event(id, kind, What.SIGNAL, channel("s"), scope);
            case 2, 3, 4, 5 -> Node.event(id, kind, What.TIMER, null, scope).due(pick(List.of(When.values())));
            default -> Node.event(id, kind, What.CONDITION, Integer.toString(1 + random.nextInt(4)), scope);
        };
    }
}
