package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be told something that comes from outside. */
class Ear {
    /** Events that have come and that nothing was made of yet. */
    final List<String> told = new ArrayList<>();
    /** Timers that have gone off and do not go off again. */
    final Set<String> spent = new TreeSet<>();

    /** A timer has gone off beside; one that repeats goes off once more. */
    void spend(Node event) {
        if (event.what() == What.TIMER) {
            spent.add(
                    event.when() == When.AGAIN && spent.add(event.id() + " once") ? event.id() + " once" : event.id());
        }
    }

    void heard(Ear copy) {
        copy.told.addAll(told);
        copy.spent.addAll(spent);
    }

    String heard() {
        return told.isEmpty() && spent.isEmpty() ? "" : told.stream().sorted().toList() + "" + spent;
    }
}
