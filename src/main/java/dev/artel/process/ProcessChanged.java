package dev.artel.process;

/** Published in the transaction that moves a process: it was started, moved on, stands or has ended. */
public record ProcessChanged(long processId) {}
