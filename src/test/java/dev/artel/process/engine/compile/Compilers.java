package dev.artel.process.engine.compile;

import dev.artel.kernel.Json;
import dev.artel.scenario.component.Component;
import dev.artel.scenario.component.ComponentManifest;
import dev.artel.scenario.component.Effect;
import dev.artel.scenario.component.StepContext;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** The compiler as the product finds it, with one component that touches the world outside. */
public final class Compilers {
    private Compilers() {}

    public static DiagramCompiler diagrams() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Component.class, () -> new Named("http.request", Effect.OUTSIDE));
            context.scan(DiagramCompiler.class.getPackageName());
            context.refresh();
            return context.getBean(DiagramCompiler.class);
        }
    }

    private record Named(String type, Effect effect) implements Component {
        @Override
        public ComponentManifest manifest() {
            return new ComponentManifest("actions", "globe", "blue", effect, false, List.of(), List.of());
        }

        @Override
        public ObjectNode run(ObjectNode inputs, StepContext context) {
            return Json.object();
        }
    }
}
