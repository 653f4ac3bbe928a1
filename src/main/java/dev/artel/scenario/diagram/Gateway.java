package dev.artel.scenario.diagram;

/** Where paths part or meet. */
public sealed interface Gateway extends Node permits Choice, ParallelGateway, EventGateway {}
