package dev.artel.access;

/** That a subject has a right on an object; which object the context says. */
public record AccessRule(Subject subject, Right right) {}
