package dev.artel.access.account;

/** Who stands behind a request: the session and its account as it is now. */
public record SignedIn(Session session, Account account) {}
