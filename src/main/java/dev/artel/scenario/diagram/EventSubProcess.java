package dev.artel.scenario.diagram;

import java.util.List;

/** Steps that are done when something happens in the scope around them; no way leads in or out. */
public record EventSubProcess(String id, String name, List<String> incoming, List<String> outgoing) implements Scope {}
