package dev.artel.scenario.diagram;

/** An element that tells others something. */
public sealed interface Sending extends Node permits ThrowEvent, SendTask, ThrowEnd {
    Sent sends();
}
