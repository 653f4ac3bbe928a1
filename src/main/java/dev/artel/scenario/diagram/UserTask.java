package dev.artel.scenario.diagram;

import java.util.List;

/** A step that a person does. */
public record UserTask(
        String id, String name, List<String> incoming, List<String> outgoing, TaskSpec task, StepSettings step)
        implements Activity {}
