package dev.artel.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/**
 * Something that the process engine is built with: the journal's listener, the names that expressions may use, the handling of
 * failed jobs. Each part is a bean in a file of its own and is asked once, after the settings of safety and cost have been made
 * and before the engine is built; a part adds, it never takes back what those settings forbid.
 */
public interface EnginePart {
    void addTo(SpringProcessEngineConfiguration configuration);

    /** Adds a listener to those that see every executable when it is read. */
    static void listening(SpringProcessEngineConfiguration configuration, BpmnParseListener listener) {
        List<BpmnParseListener> all = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            all.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        all.add(listener);
        configuration.setCustomPostBPMNParseListeners(all);
    }
}
