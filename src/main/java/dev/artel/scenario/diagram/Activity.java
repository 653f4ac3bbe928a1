package dev.artel.scenario.diagram;

/** A step that takes its time: something is done here, by a component or by a person. */
public sealed interface Activity extends Node
        permits CallActivity, ServiceTask, UserTask, ReceiveTask, SendTask, SubProcess {
    StepSettings step();
}
