package dev.artel.record;

import java.util.List;

/**
 * What an update did.
 *
 * @param version of the record now
 * @param fields ids of the fields whose stored value is another one now; empty when nothing changed
 */
public record Changed(String ref, long version, List<String> fields) {}
