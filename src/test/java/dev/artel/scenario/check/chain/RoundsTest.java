package dev.artel.scenario.check.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<Collection<Origin>> asked = new ArrayList<>();

    @Test
    void theShortestWayBackIsFound() {
        assertThat(round("1>2 2>3 3>1 2>1")).containsExactly("1>2", "2>1");
        assertThat(round("1>1 1>2 2>1")).containsExactly("1>1");
        assertThat(round("1>2 2>3 3>2")).isEmpty();
        assertThat(round("")).isEmpty();
    }

    @Test
    void placesOfOneDistanceAreAskedForTogether() {
        assertThat(round("1>2 1>3 1>4 2>5 3>5 4>5 5>1")).hasSize(3);
        assertThat(asked).extracting(Collection::size).containsExactly(1, 3, 1);
    }

    @Test
    void aChainThatIsStoppedAnywayIsNone() {
        StringBuilder long21 = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            long21.append(i).append('>').append(i + 1).append(' ');
        }
        assertThat(round(long21 + "21>1")).isEmpty();
        assertThat(round(long21 + "20>1")).hasSize(20);
    }

    private List<String> round(String links) {
        List<Link> all = Stream.of(links.split(" "))
                .filter(link -> !link.isEmpty())
                .map(RoundsTest::link)
                .toList();
        return Rounds.from(new Origin(1, "S"), places -> {
                    asked.add(List.copyOf(places));
                    return all.stream()
                            .filter(link -> places.contains(link.from()))
                            .toList();
                })
                .stream()
                .map(Link::element)
                .toList();
    }

    private static Link link(String ends) {
        String[] two = ends.split(">");
        return new Link(
                new Origin(Long.parseLong(two[0]), "S"),
                ends,
                Text.of("scenario.chain.starts", ends),
                Text.of("scenario.chain.starts", ends),
                new Origin(Long.parseLong(two[1]), "S"));
    }
}
