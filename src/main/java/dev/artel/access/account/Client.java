package dev.artel.access.account;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address
 * @param agent what the client calls itself; may be long or empty
 */
public record Client(String address, String agent) {}
