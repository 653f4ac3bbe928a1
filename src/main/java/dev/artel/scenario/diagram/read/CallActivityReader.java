package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another scenario: {@code calledElement} says which, our extension how. */
@Component
final class CallActivityReader implements ElementReader {
    @Override
    public String element() {
        return "callActivity";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        String scenario = source.attribute("calledElement").orElse("");
        if (scenario.isEmpty()) {
            source.part().flaw(Flaw.MISSING_SETTING, Settings.named("artel:call/scenario"));
        }
        Optional<Part> call = source.extension("call");
        Integer version = call.flatMap(part -> part.attribute("version").map(text -> number(part, text)))
                .orElse(null);
        boolean waits = call.flatMap(part -> part.attribute("wait"))
                .map(text -> !text.equals("false"))
                .orElse(true);
        CallActivity activity = new CallActivity(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                scenario,
                version,
                waits,
                call.map(Mappings::inputs).orElse(List.of()),
                call.map(Mappings::outputs).orElse(List.of()),
                Values.step(source));
        call.ifPresent(Part::leftovers);
        return activity;
    }

    private static @Nullable Integer number(Part part, String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            part.flaw(Flaw.BAD_SETTING, Settings.named("artel:call/version"), text);
            return null;
        }
        return Integer.valueOf(text);
    }
}
