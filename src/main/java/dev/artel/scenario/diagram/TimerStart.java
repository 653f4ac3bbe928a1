package dev.artel.scenario.diagram;

import java.util.List;

/** The scope around has taken too long. */
public record TimerStart(
        String id, String name, List<String> incoming, List<String> outgoing, boolean interrupting, Timer timer)
        implements EventStart, Timed {}
