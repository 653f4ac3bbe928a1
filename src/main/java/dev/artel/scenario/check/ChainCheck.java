package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.event.Triggers;
import dev.artel.event.Triggers.Listener;
import dev.artel.kernel.Text;
import dev.artel.scenario.Versions;
import dev.artel.scenario.check.chain.Link;
import dev.artel.scenario.check.chain.Origin;
import dev.artel.scenario.check.chain.Rounds;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.StartEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether what a scenario changes, calls or sends starts it anew, by itself or by way of others that are published. A condition ends such a
 * round where what is written surely does not meet it; any other is taken for met.
 */
@Component
final class ChainCheck implements DraftCheck {
    private final Triggers triggers;
    private final Versions versions;
    private final Catalogs catalogs;
    private final Touches touches;
    private final StartConditions conditions;

    ChainCheck(Triggers triggers, Versions versions, Catalogs catalogs, Touches touches, StartConditions conditions) {
        this.triggers = triggers;
        this.versions = versions;
        this.catalogs = catalogs;
        this.touches = touches;
        this.conditions = conditions;
    }

    @Override
    public void check(Draft draft, Access access, Consumer<DiagramProblem> problems) {
        if (draft.diagram().nodes().values().stream().noneMatch(node -> isHeard(node, draft))) {
            return;
        }
        Links.Condition condition =
                (listener, change, amended) -> conditions.mayStart(listener, change, amended, access);
        Links links = new Links(versions, touches::of, condition, listeners(draft), draft);
        draft.diagram().all(StartEvent.class).stream()
                .map(start -> Rounds.from(new Origin(draft.scenario(), start.id()), links::of))
                .filter(round -> !round.isEmpty())
                .map(round -> problem(draft, round))
                .forEach(problems);
    }

    /** Whether it may start anything at all; if nothing does, nobody has to be asked. */
    private boolean isHeard(Node node, Draft draft) {
        return node instanceof CallActivity
                || node instanceof Sending
                || touches.of(node, draft.diagram()).stream()
                        .anyMatch(touched -> touched.touch().changes());
    }

    /** As they will be once the draft is published. */
    private List<Listener> listeners(Draft draft) {
        Stream<Listener> others = triggers.listeners().stream()
                .filter(listener -> listener.scriptId() != draft.scenario() || !listener.managed());
        return Stream.concat(Links.of(draft, catalogs).stream(), others).toList();
    }

    private static DiagramProblem problem(Draft draft, List<Link> round) {
        Link first = round.get(0);
        Text path = Stream.concat(
                        round.stream().map(Link::what), Stream.of(Text.of("scenario.chain.starts", draft.name())))
                .reduce((one, next) -> Text.of("scenario.chain.then", one, next))
                .orElseThrow();
        return Flaw.TRIGGER_LOOP.at(first.element(), first.label(), path);
    }
}
