package dev.artel.scenario.diagram.read;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The readers as the product finds them: by being there. */
public final class Readers {
    private Readers() {}

    public static DiagramReader diagrams() {
        try (var context = new AnnotationConfigApplicationContext(DiagramReader.class.getPackageName())) {
            return context.getBean(DiagramReader.class);
        }
    }
}
