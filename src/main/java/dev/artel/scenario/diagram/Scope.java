package dev.artel.scenario.diagram;

/** An element that holds others. What stands in it names it in {@link Diagram#scopes}; variables are those of the whole process. */
public sealed interface Scope extends Node permits SubProcess, EventSubProcess {}
