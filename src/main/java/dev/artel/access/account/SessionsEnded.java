package dev.artel.access.account;

/** Some sessions of that person were ended: whoever keeps a connection open for one asks again whether it still holds. */
public record SessionsEnded(long userId) {}
