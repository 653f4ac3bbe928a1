package dev.artel.catalog.rest;

/** What was done is told by the id alone. */
record Id(String id) {}
