package dev.artel.catalog.field;

/** A type whose column orders records as people expect. */
public interface Sortable {}
