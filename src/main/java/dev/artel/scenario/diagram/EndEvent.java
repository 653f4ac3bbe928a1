package dev.artel.scenario.diagram;

/** Where a path ends. */
public sealed interface EndEvent extends Node
        permits NoneEnd, TerminateEnd, ErrorEnd, EscalationEnd, ThrowEnd, CompensationEnd {}
