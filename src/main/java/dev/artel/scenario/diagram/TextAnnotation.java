package dev.artel.scenario.diagram;

/** A remark on the diagram; it does nothing. */
public record TextAnnotation(String id, String text) {}
