package dev.artel.access.account;

import java.time.Instant;

/**
 * A signed-in browser or client.
 *
 * @param lastUsed to the minute
 * @param agent what the client calls itself, at most 200 characters
 */
public record Session(long id, long userId, Instant started, Instant lastUsed, String address, String agent) {}
