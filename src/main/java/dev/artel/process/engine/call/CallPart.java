package dev.artel.process.engine.call;

import dev.artel.process.engine.EnginePart;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Takes the engine's expression language away and puts our list of names in its place. */
@Component
class CallPart implements EnginePart {
    private final Answers answers;

    CallPart(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(new Names(answers));
        configuration.setDmnElProvider(text -> {
            throw new ProcessEngineException("decision tables are switched off");
        });
    }
}
