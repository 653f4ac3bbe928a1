package dev.artel.scenario.diagram;

import java.util.List;

/** The scope around was told something. */
public record WaitStart(
        String id, String name, List<String> incoming, List<String> outgoing, boolean interrupting, Awaited awaits)
        implements EventStart, Waiting {}
