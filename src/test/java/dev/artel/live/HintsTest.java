package dev.artel.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.CatalogKey;
import dev.artel.live.Hints.Numbered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {
    private final Hints hints = new Hints();

    @Test
    void who_comes_back_hears_what_it_missed_and_then_what_is_new() {
        Ear first = new Ear();
        hints.add(first, null);
        hints.tell(List.of(of(1)));
        String position = hints.position();
        hints.remove(first);
        hints.tell(List.of(of(2), of(3)));

        Ear again = new Ear();
        hints.add(again, position);
        hints.tell(List.of(of(4)));
        assertThat(first.heard).containsExactly(of(1));
        assertThat(again.heard).containsExactly(of(2), of(3), of(4));
        assertThat(again.resets).isZero();
    }

    @Test
    void who_comes_from_before_a_restart_or_missed_too_much_asks_anew() {
        String early = hints.position();
        for (int i = 0; i <= 1000; i++) {
            hints.tell(List.of(of(i)));
        }
        assertThat(resets(early)).isEqualTo(1);
        assertThat(resets(hints.position(1))).isZero();
        assertThat(resets(new Hints().position())).isEqualTo(1);
        assertThat(resets(hints.position(5000))).isEqualTo(1);
        assertThat(resets("nonsense")).isEqualTo(1);
        assertThat(resets(hints.position())).isZero();
    }

    private int resets(String position) {
        Ear ear = new Ear();
        hints.add(ear, position);
        hints.remove(ear);
        return ear.resets;
    }

    private static Hint of(long number) {
        return new Hint.OfRecord(new CatalogKey(number, 1, null), null, null);
    }

    private static final class Ear implements Hints.Listener {
        private final List<Hint> heard = new ArrayList<>();
        private int resets;

        @Override
        public void hear(Numbered hint) {
            heard.add(hint.hint());
        }

        @Override
        public void reset(long number) {
            resets++;
        }
    }
}
