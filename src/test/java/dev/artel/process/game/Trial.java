package dev.artel.process.game;

import dev.artel.testing.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One diagram that is run by the product and played by the game at the same time. */
final class Trial {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration HOUR = Duration.ofHours(1);

    private final long seed;
    private final Clock clock;
    /** What names begin with that belong to this trial. */
    private final String prefix;

    private final Drawing drawing;
    private final Random random;
    private final Product product;
    private final String bpmn;
    private final List<String> told = new ArrayList<>();

    private List<State> states;
    private @Nullable String scenario;
    private @Nullable String process;
    private boolean over;
    private int most = 1;
    private String refusal = "";
    private String subject = "";

    Trial(long seed, Drawing drawing, Product product, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        this.prefix = "g" + NUMBERS.incrementAndGet() + ".";
        this.drawing = drawing;
        this.product = product;
        this.random = new Random(seed);
        this.bpmn = product.bpmn(drawing, prefix);
        this.states = List.of(Turn.first(drawing));
    }

    long seed() {
        return seed;
    }

    boolean over() {
        return over;
    }

    /** Whether the product runs it. */
    boolean runs() {
        return process != null;
    }

    /** The most states that were possible at once. */
    int most() {
        return most;
    }

    /** Publishes and starts; over when the product does not run it. */
    void begins() {
        Answer published = product.publish(prefix, bpmn, id -> scenario = id);
        if (published.status() == 422) {
            over = true;
            Refusal.unfounded(drawing, published.at("problems")).ifPresent(error -> {
                throw wrong("refused for what it does not have", error);
            });
            refusal = published.at("/problems/0/code").asString();
            return;
        }
        published.is(200);
        subject = product.subject(drawing.number, date(drawing.due));
        process = product.start(scenario, drawing.variables, subject);
    }

    /** The first of the problems that keep it from being published. */
    String refusal() {
        return refusal;
    }

    Drawing drawing() {
        return drawing;
    }

    /** Compares, once the product does nothing more by itself. */
    void check() {
        Outcomes outcomes = Outcomes.of(drawing, states);
        if (outcomes.tooMany()) {
            over = true;
            return;
        }
        Seen seen = product.look(process, prefix, drawing);
        most = Math.max(most, outcomes.atRest().size());
        if (seen.status().equals("incident")) {
            over = true;
            if (outcomes.all().stream().noneMatch(state -> mayStand(outcomes, state, seen))) {
                throw wrong(seen, outcomes);
            }
            return;
        }
        states = outcomes.atRest().stream()
                .filter(state -> Seen.of(state).equals(seen))
                .toList();
        if (states.isEmpty()) {
            throw wrong(seen, outcomes);
        }
        over = over || states.get(0).ended != null;
    }

    /** Fails when the product has still something to do. */
    void requireRest() {
        String left = product.left(process);
        if (!left.isEmpty()) {
            throw wrong("never comes to rest", left);
        }
    }

    /** What stands was tried in some order and undone; the other branches may have gone on since, so that now it would not stand any more. */
    private static boolean mayStand(Outcomes outcomes, State state, Seen seen) {
        return Seen.of(state).sameTraces(seen)
                && outcomes.all().stream().anyMatch(end -> Seen.of(end).stuck().equals(seen.stuck()));
    }

    /** Whether putting the clock ahead does something here. */
    boolean timed() {
        return !over && !Events.timers(drawing, states.get(0)).isEmpty();
    }

    /** The clock was put ahead. */
    void ring() {
        if (!over) {
            told.add("an hour");
            change(state -> Events.ring(drawing, state));
        }
    }

    /** Tells the process something that it waits for; over when there is nothing left to tell. */
    void tell() {
        List<Runnable> ways = new ArrayList<>();
        State one = states.get(0);
        one.at(Place.How.WAITS).stream().distinct().forEach(element -> {
            Node node = drawing.node(element);
            if (node.kind() == Kind.PERSON) {
                ways.add(() -> complete(element));
            } else if (node.kind() == Kind.CALL && Drawer.ASKING.equals(node.name())) {
                ways.add(() -> answer(element));
            }
        });
        Events.waiting(drawing, one, event -> event.what() == What.MESSAGE || event.what() == What.SIGNAL).stream()
                .map(move -> drawing.node(move.event()))
                .map(node -> node.what() + " " + node.name())
                .distinct()
                .forEach(name -> ways.add(() -> send(name)));
        if (!Events.waiting(drawing, one, event -> event.what() == What.CONDITION)
                .isEmpty()) {
            ways.add(() -> count(random.nextInt(5)));
        }
        if (!Events.waiting(drawing, one, event -> event.when() == When.DATED && event.what() == What.TIMER)
                .isEmpty()) {
            ways.add(() -> move(random.nextBoolean() ? Due.PAST : Due.LATER));
        }
        if (!ways.isEmpty()) {
            ways.get(random.nextInt(ways.size())).run();
        } else if (!timed()) {
            over = true;
        }
    }

    private void count(int number) {
        if (comesToRest(Possible.changed(states, state -> Events.change(drawing, state, number)))) {
            told.add("number " + number);
            product.change(subject, "n", number);
            change(state -> Events.change(drawing, state, number));
        }
    }

    private void move(Due due) {
        if (comesToRest(Possible.changed(states, state -> Events.move(drawing, state, due)))) {
            told.add("date " + due);
            product.change(subject, "due", String.valueOf(date(due)));
            change(state -> Events.move(drawing, state, due));
        }
    }

    private @Nullable Instant date(Due due) {
        Instant now = clock.instant();
        return due == Due.NONE ? null : due == Due.PAST ? now.minus(HOUR) : now.plus(HOUR);
    }

    private void complete(String element) {
        if (comesToRest(Possible.told(states, element, element))) {
            told.add("done " + element);
            product.complete(process, element);
            states = Possible.told(states, element, element);
        }
    }

    private void answer(String element) {
        if (comesToRest(Possible.told(states, element, Events.RETURN))) {
            told.add("answered " + element);
            product.answer(process, element);
            states = Possible.told(states, element, Events.RETURN);
        }
    }

    /** Whether what comes of that can be looked at; else this trial is over. */
    private boolean comesToRest(Collection<State> possible) {
        over = over || Outcomes.of(drawing, possible).tooMany();
        return !over;
    }

    /** Whether what comes of putting the clock ahead cannot be looked at: then it must not come to that. */
    boolean ringsForEver() {
        if (comesToRest(Possible.changed(states, state -> Events.ring(drawing, state)))) {
            return false;
        }
        return true;
    }

    private void send(String what) {
        String name = what.substring(what.indexOf(' ') + 1);
        boolean signal = what.startsWith("SIGNAL");
        if (!comesToRest(Possible.changed(
                states, state -> Events.tell(drawing, state, signal ? What.SIGNAL : What.MESSAGE, name)))) {
            return;
        }
        told.add(what);
        if (signal) {
            product.signal(prefix + name);
            change(state -> Events.tell(drawing, state, What.SIGNAL, name));
        } else {
            message(name);
        }
    }

    private void message(String name) {
        int status = product.message(prefix + name, process);
        states =
                states.stream().filter(state -> expected(state, name) == status).toList();
        if (states.isEmpty()) {
            throw wrong("another answer to a message", "status " + status);
        }
        if (status == 200) {
            change(state -> Events.tell(drawing, state, What.MESSAGE, name));
        }
    }

    private int expected(State state, String name) {
        int waiting = Events.waiting(drawing, state, What.MESSAGE, name).size();
        return waiting == 0 ? 404 : waiting == 1 ? 200 : 409;
    }

    private void change(Consumer<State> change) {
        states = Possible.changed(states, change);
    }

    /**
     * Takes the scenario away with what runs of it.
     *
     * @return the process that cannot be taken away; the trial is over all the same
     */
    Optional<Long> takeAway() {
        over = true;
        String own = scenario;
        scenario = null;
        return own == null || product.takeAway(own)
                ? Optional.empty()
                : Optional.of(Long.valueOf(String.valueOf(process)));
    }

    private Wrong wrong(Seen seen, Outcomes outcomes) {
        StringBuilder text = new StringBuilder(
                "The product:\n" + seen + "The game has " + outcomes.atRest().size());
        outcomes.atRest().stream().limit(4).forEach(state -> text.append("\n").append(Seen.of(state)));
        return wrong(seen.differs(outcomes.all()), text.toString());
    }

    Wrong wrong(String way, Throwable e) {
        return wrong(way, e + "\n  at " + e.getStackTrace()[0]);
    }

    Wrong wrong(String way, String what) {
        return new Wrong(seed, way, drawing, bpmn, "process " + process + ", told " + told + "\n" + what);
    }
}
