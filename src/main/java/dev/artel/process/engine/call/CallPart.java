package dev.artel.process.engine.call;

import dev.artel.process.engine.EnginePart;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Takes the engine's expression language away and puts our list of names in its place. */
@Component
class CallPart implements EnginePart {
    private final Answers answers;
    private final KeptDeliveries kept;

    CallPart(Answers answers, KeptDeliveries kept) {
        this.answers = answers;
        this.kept = kept;
    }

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        EnginePart.listening(configuration, kept);
        configuration.setExpressionManager(new Names(answers));
        configuration.setDmnElProvider(text -> {
            throw new ProcessEngineException("decision tables are switched off");
        });
    }
}
