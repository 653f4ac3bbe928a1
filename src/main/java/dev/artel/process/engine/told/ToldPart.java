package dev.artel.process.engine.told;

import dev.artel.process.engine.EnginePart;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Makes the engine know our kinds of job. */
@Component
class ToldPart implements EnginePart {
    private final BroadcastHandler broadcast;
    private final ReachHandler reach;
    private final CheckHandler check;
    private final JoinHandler join;
    private final HeldHandler held;
    private final ReturnHandler returned;

    ToldPart(
            BroadcastHandler broadcast,
            ReachHandler reach,
            CheckHandler check,
            JoinHandler join,
            HeldHandler held,
            ReturnHandler returned) {
        this.broadcast = broadcast;
        this.reach = reach;
        this.check = check;
        this.join = join;
        this.held = held;
        this.returned = returned;
    }

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomJobHandlers(new ArrayList<>(List.of(broadcast, reach, check, join, held, returned)));
    }
}
